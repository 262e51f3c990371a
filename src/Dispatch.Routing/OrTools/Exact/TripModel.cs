namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A trip of a route in the model: from the start, or from the load of this number, to the next load or the end.</summary>
internal sealed class TripModel
{
    /// <summary>0 for the trip from the start, else the number of its load in the route.</summary>
    public required int Number { get; init; }

    /// <summary>Variable: start of loading; for trip 0 the start of the route.</summary>
    public required int Loading { get; init; }

    /// <summary>Variable: departure from the depot (or from the start); freshness counts from here.</summary>
    public required int Departure { get; init; }

    /// <summary>Variable: when the vehicle sets out, breaks at the depot over.</summary>
    public required int Leave { get; init; }

    /// <summary>Literal per depot that may load it; empty for a start without a depot.</summary>
    public required IReadOnlyDictionary<int, int> LoadedAt { get; init; }

    /// <summary>Literal per activity that may ride in it: it does.</summary>
    public Dictionary<int, int> Carries { get; } = [];
}
