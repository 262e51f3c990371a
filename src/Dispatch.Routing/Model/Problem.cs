using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// One immutable routing problem: meals and visits together. Everything is an index or a whole number; the caller chooses the units
/// (<see cref="Units"/>) and keeps the meaning. Build it with <see cref="Create"/>, which validates once; after that the solver and the
/// checker trust it. Safe to share between threads.
/// </summary>
public sealed record Problem
{
    /// <summary>The caller's name for it.</summary>
    public string Name { get; init; } = "";

    /// <summary>How the whole numbers relate to the caller's own units.</summary>
    public ProblemUnits Units { get; init; } = new();

    /// <summary>A profile per travel mode, a matrix alone or one a band of hours; all matrices are of the same size.</summary>
    public required ImmutableArray<TravelProfile> Profiles { get; init; }

    /// <summary>Places that load trips.</summary>
    public ImmutableArray<Depot> Depots { get; init; } = [];

    /// <summary>The people and cars.</summary>
    public required ImmutableArray<Vehicle> Vehicles { get; init; }

    /// <summary>All activities; each belongs to exactly one role of one request.</summary>
    public required ImmutableArray<Activity> Activities { get; init; }

    /// <summary>What is to be served.</summary>
    public required ImmutableArray<Request> Requests { get; init; }

    /// <summary>Gaps between starts of activities.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>Pairs of requests that nobody may both serve.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Zone of each location (a neighbourhood), −1 = none; empty (default) = no zones. See <see cref="Vehicle.CrossingCost"/>.</summary>
    public ImmutableArray<int> Zones { get; init; } = [];

    /// <summary>Equipment kept in limited numbers.</summary>
    public ImmutableArray<EquipmentPool> EquipmentPools { get; init; } = [];

    /// <summary>Cost units per time unit of the single largest lateness (start after soft latest) in the plan. Used by HHCRSP. Default 0.</summary>
    public long MaxLatenessCost { get; init; }

    /// <summary>Number of locations (size of every matrix).</summary>
    public int LocationCount => Profiles.Length == 0 ? 0 : Profiles[0].First.Size;

    /// <summary>Number of load dimensions: the longest of all load lists.</summary>
    public int LoadDimensions { get; private init; }

    /// <summary>Validates the problem and completes its derived values.</summary>
    /// <exception cref="InvalidProblemException">Lists every fault found, not only the first.</exception>
    public static Problem Create(Problem draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var faults = ProblemValidator.Faults(draft);
        if (faults.Count > 0)
            throw new InvalidProblemException(faults);
        var dims = draft.Activities.Max(a => (int?)Math.Max(a.Delivery.Length, a.Pickup.Length)) ?? 0;
        return draft with { LoadDimensions = Math.Max(dims, draft.Vehicles.Max(v => (int?)v.Capacity.Length) ?? 0) };
    }
}
