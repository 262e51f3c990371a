using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// Finds every fault of a problem draft. Faults inside one list are found in any case; checks across lists (owners, shipments, locks, sums)
/// follow only where all indices can be followed.
/// </summary>
internal static class ProblemValidator
{
    public static List<ProblemFault> Faults(Problem draft)
    {
        var faults = new FaultList();
        PlaceFaults.Find(draft, faults);
        VehicleFaults.Find(draft, faults);
        ActivityFaults.Find(draft, faults);
        RequestFaults.Find(draft, faults);
        LinkFaults.Find(draft, faults);
        ConflictFaults.Find(draft, faults);
        ZoneFaults.Find(draft, faults);
        if (faults.CanFollow)
        {
            OwnerFaults.Find(draft, faults);
            DimensionFaults.Find(draft, faults);
        }

        // The last checks trust owners and order too.
        if (faults.Faults.Count == 0)
        {
            ShipmentFaults.Find(draft, faults);
            LockFaults.Find(draft, faults);
            SumFaults.Find(draft, faults);
        }

        return faults.Faults;
    }

    /// <summary>Length of a list, 0 when it is missing.</summary>
    internal static int Count<T>(ImmutableArray<T> list) => list.IsDefault ? 0 : list.Length;
}
