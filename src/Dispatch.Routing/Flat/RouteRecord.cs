namespace Dispatch.Routing.Flat;

/// <summary>
/// One vehicle's sequence of nodes with its clock, as the route clock of the evaluation left it. Reused from a pool; arrays grow and are read up
/// to <see cref="Count"/>. Breaks of a vehicle always stand in its record, also when it has no work.
/// </summary>
internal sealed class RouteRecord
{
    public int Vehicle;
    public int Count;
    public int[] Nodes = new int[16];

    /// <summary>Earliest start by this route alone (before links), per position.</summary>
    public int[] Own = new int[16];

    /// <summary>Earliest start, links included, per position.</summary>
    public int[] Start = new int[16];

    /// <summary>Earliest departure, per position.</summary>
    public int[] Departure = new int[16];

    /// <summary>Travel time into the position in the earliest schedule.</summary>
    public int[] TravelIn = new int[16];

    /// <summary>Edge cost into the position; index Count = into the end.</summary>
    public int[] EdgeIn = new int[17];

    /// <summary>Where the vehicle is after the position; −1 = nowhere yet.</summary>
    public int[] At = new int[16];

    /// <summary>Latest feasible start by hard windows of this route alone; filled when the record becomes part of the plan.</summary>
    public int[] Late = new int[16];

    /// <summary>Latest start that makes nobody later (loads: latest such departure); filled by the right shift.</summary>
    public int[] Limit = new int[16];

    /// <summary>Depot whose goods are on board before the position (index Count included); −1 none.</summary>
    public int[] DepotBefore = new int[17];

    /// <summary>Largest load of the trip that holds the position, in the first dimension's share of capacity; index as DepotBefore.</summary>
    public int[] TripBefore = new int[17];

    /// <summary>Sum of goods from the depot per trip and dimension: index trip × dims + d.</summary>
    public int[] TripLoad = new int[8];

    /// <summary>Facts of the gap before each position, Count included, and of each trip: filled by the trip table.</summary>
    public TripGap[] Gaps = [];
    public TripHead[] Heads = [];
    public bool GapsFilled;

    /// <summary>Waiting that a stop put in at the position could use up (index Count included); filled when the record becomes part of the plan.</summary>
    public int[] Idle = new int[17];

    /// <summary>What earliness and staleness of the timed route cost; filled with <see cref="Idle"/>.</summary>
    public long Early, Stale;

    public int StartTime;
    public int StartDeparture;

    /// <summary>Earliest departure from the start that keeps the first trip fresh; the right shift does not touch it.</summary>
    public int EarliestDeparture;
    public int EndTime;
    public int Work;
    public int Trips;
    public int TripSlots;

    /// <summary>Trips as MaxTrips counts them: a beginning without work and depot is none.</summary>
    public int CountedTrips;
    public int Activities;
    public int MaxLateness;
    public bool HasLinks;

    /// <summary>Only windows, load and edge costs matter here: see <see cref="FlatVehicle.Plain"/>.</summary>
    public bool Plain;
    public long Cost;

    // Sums of the last forward run, priced later.
    public long EdgeCost, LateCost, Preference, Distance;
    public int Travel;
    public bool ShiftMatters, PlainNodes;

    public void Reserve(int count)
    {
        if (Nodes.Length > count)
            return;
        var size = Math.Max(count + 1, Nodes.Length * 2);
        Array.Resize(ref Nodes, size);
        Array.Resize(ref Own, size);
        Array.Resize(ref Start, size);
        Array.Resize(ref Departure, size);
        Array.Resize(ref TravelIn, size);
        Array.Resize(ref At, size);
        Array.Resize(ref Late, size);
        Array.Resize(ref Limit, size);
        Array.Resize(ref EdgeIn, size + 1);
        Array.Resize(ref Idle, size + 1);
        Array.Resize(ref DepotBefore, size + 1);
        Array.Resize(ref TripBefore, size + 1);
    }

    public void Add(int node)
    {
        Reserve(Count + 1);
        Nodes[Count++] = node;
    }

    /// <summary>Makes the given nodes its sequence.</summary>
    public void Set(ReadOnlySpan<int> nodes)
    {
        Reserve(nodes.Length);
        nodes.CopyTo(Nodes);
        Count = nodes.Length;
    }

    public void ReserveGaps()
    {
        if (Gaps.Length <= Count)
            Gaps = new TripGap[Nodes.Length + 1];
        if (Heads.Length < TripSlots)
            Heads = new TripHead[TripSlots * 2];
    }

    public void ReserveTrips(int entries)
    {
        if (TripLoad.Length < entries)
            Array.Resize(ref TripLoad, entries * 2);
    }
}
