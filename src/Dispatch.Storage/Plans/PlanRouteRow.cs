namespace Dispatch.Storage.Plans;

/// <summary>One person's route of a plan; its stops are inside <see cref="Document"/>.</summary>
public sealed class PlanRouteRow
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Place in the plan's list of routes, 0-based.</summary>
    public required int Position { get; init; }

    /// <summary>Who goes.</summary>
    public required string StaffId { get; init; }

    /// <summary>Kind code of that person.</summary>
    public required string StaffKind { get; init; }

    /// <summary>Their canteen, kitchen or station. Null: none.</summary>
    public string? BaseId { get; init; }

    /// <summary>Trips.</summary>
    public required int Trips { get; init; }

    /// <summary>Stops, start, loading, breaks and end included.</summary>
    public required int Stops { get; init; }

    /// <summary>Distance, metres.</summary>
    public required long DistanceMetres { get; init; }

    /// <summary>Paid working time, seconds.</summary>
    public required long WorkSeconds { get; init; }

    /// <summary>The route, JSON.</summary>
    public required string Document { get; init; }
}
