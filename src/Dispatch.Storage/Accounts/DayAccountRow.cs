namespace Dispatch.Storage.Accounts;

/// <summary>What a day and area came to: what the published plan promised and what was reported back. Day and scope are the key.</summary>
public sealed class DayAccountRow
{
    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Street or district code.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>The published plan it speaks of.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Orders and visits the plan promised.</summary>
    public required int Promised { get; init; }

    /// <summary>Orders and visits the plan left out.</summary>
    public required int Unserved { get; init; }

    /// <summary>Of the promised: reported as done.</summary>
    public required int Done { get; init; }

    /// <summary>Of the promised: reported as not done.</summary>
    public required int Failed { get; init; }

    /// <summary>Of the promised: nobody opened.</summary>
    public required int NotHome { get; init; }

    /// <summary>Of the promised: without a last report.</summary>
    public required int Unreported { get; init; }

    /// <summary>Meals promised, portions.</summary>
    public required int Portions { get; init; }

    /// <summary>People with a route.</summary>
    public required int People { get; init; }

    /// <summary>Working time of all, seconds.</summary>
    public required long WorkSeconds { get; init; }

    /// <summary>Distance of all, metres.</summary>
    public required long DistanceMetres { get; init; }

    /// <summary>Cost of the plan, milli-fen.</summary>
    public required long CostMilliFen { get; init; }

    /// <summary>When this was worked out, UTC.</summary>
    public required DateTime MadeUtc { get; init; }
}
