namespace Dispatch.Storage.Outlook;

/// <summary>
/// An order that a coming day will bring, as the registers stand: for kitchens and people who look ahead. The planner reads the registers and never
/// these rows, so an order can not be served twice because of them. Day and order are the key.
/// </summary>
public sealed class ExpectedOrderRow
{
    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The order's id: that of the day's order, or "standing id@yyyy-MM-dd".</summary>
    public required string OrderId { get; init; }

    /// <summary>The standing order it comes from; empty: ordered for the day.</summary>
    public required string StandingId { get; init; }

    /// <summary>Street of the elder's compound.</summary>
    public required string StreetCode { get; init; }

    /// <summary>Who is served.</summary>
    public required string ElderId { get; init; }

    /// <summary>Code of the service, or the meal: "lunch", "dinner".</summary>
    public required string Service { get; init; }

    /// <summary>Diet of a meal as a word, e.g. "low-salt". Null: no meal, or the elder's own.</summary>
    public string? Diet { get; init; }

    /// <summary>Portions of a meal. 0: no meal.</summary>
    public required int Portions { get; init; }
}
