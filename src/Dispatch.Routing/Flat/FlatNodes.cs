using Dispatch.Core.Units;

namespace Dispatch.Routing.Flat;

/// <summary>What is known of each node, flat: one array an attribute.</summary>
/// <param name="activities">Activities, the first of the nodes.</param>
/// <param name="breaks">Breaks, the nodes after them.</param>
/// <param name="depots">Depots, the last of the nodes.</param>
/// <param name="locations">Locations: a pair's place in a table is from × locations + to.</param>
/// <param name="dims">Load dimensions.</param>
internal abstract class FlatNodes(int activities, int breaks, int depots, int locations, int dims)
{
    public readonly int Locations = locations, Dims = dims, FirstBreak = activities, FirstLoad = activities + breaks;

    // Per node. Location −1: a break, taken wherever the vehicle is.
    public readonly int[] Location = new int[activities + breaks + depots];
    public readonly int[] Earliest = new int[activities + breaks + depots];
    public readonly int[] Latest = new int[activities + breaks + depots];
    public readonly int[] Service = new int[activities + breaks + depots];
    public readonly int[] Setup = new int[activities + breaks + depots];

    /// <summary>One stop, with its window as one span.</summary>
    public TimeSegment Stop(int activity) => new(Service[activity], Earliest[activity], Latest[activity]);

    /// <summary>Loading a trip whose goods are ready at the given time.</summary>
    public TimeSegment Loading(int depot, int release)
    {
        var node = FirstLoad + depot;
        return new TimeSegment(Service[node], Math.Max(Earliest[node], release), Latest[node]);
    }

    /// <summary>All windows of a node with more than one; null = the single [Earliest, Latest].</summary>
    public readonly TimeWindow[]?[] Windows = new TimeWindow[activities + breaks + depots][];

    // Per activity.
    public readonly int[] SoftEarliest = new int[activities];
    public readonly int[] SoftLatest = new int[activities];
    public readonly int[] Release = new int[activities];
    public readonly int[] MaxSinceDepot = new int[activities];
    public readonly int[] SoftSinceDepot = new int[activities];
    public readonly int[] SourceDepot = new int[activities];
    public readonly long[] EarlyCost = new long[activities];
    public readonly long[] LateCost = new long[activities];
    public readonly long[] StaleCost = new long[activities];

    /// <summary>Starts outside [PlannedEarliest, PlannedLatest] cost MovedCost per time unit: what was told before moves. Cost 0: nothing was.</summary>
    public readonly int[] PlannedEarliest = new int[activities];
    public readonly int[] PlannedLatest = new int[activities];
    public readonly long[] MovedCost = new long[activities];

    /// <summary>Who has time waits until then: earlier starts cost (earliness, change).</summary>
    public readonly int[] WaitUntil = new int[activities];
    public readonly int[] RequestOf = new int[activities];
    public readonly int[] RoleOf = new int[activities];

    /// <summary>Nothing but one hard window, load and place matters for it.</summary>
    public readonly bool[] PlainActivity = new bool[activities];

    /// <summary>First activity of a role on which preferences put a price.</summary>
    public readonly bool[] PricedRole = new bool[activities];

    /// <summary>Its cost depends on how late the route leaves (earliness, staleness).</summary>
    public readonly bool[] ShiftMatters = new bool[activities];

    /// <summary>Must directly follow the activity before it in the same role.</summary>
    public readonly bool[] Glued = new bool[activities];

    /// <summary>Delivered amount taken from the depot, per activity and dimension; goods of a shipment are not counted here.</summary>
    public readonly int[] FromDepot = new int[activities * dims];

    /// <summary>The activity of a shipment where the goods delivered here are taken up; −1 = none. Both ride in one trip.</summary>
    public readonly int[] TakenUpAt = new int[activities];

    /// <summary>Change of load at the stop, per activity and dimension (pickup − delivery).</summary>
    public readonly int[] LoadChange = new int[activities * dims];

    public bool IsActivity(int node) => node < FirstBreak;

    public bool IsBreak(int node) => node >= FirstBreak && node < FirstLoad;

    public bool IsLoad(int node) => node >= FirstLoad;
}
