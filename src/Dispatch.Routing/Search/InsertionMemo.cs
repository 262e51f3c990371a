using System.Numerics;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// What it costs to put a role into each vehicle's route, remembered for as long as the route, and every other route that had to be run again to
/// price it, stays what it was (<see cref="RouteKeys"/>). Ruin and recreate changes a handful of routes and mostly takes the change back: nearly all
/// answers are here. A table of fixed size; what does not fit overwrites what is there. Never changes an answer.
/// </summary>
/// <param name="state">The plan.</param>
internal sealed class InsertionMemo(PlanState state)
{
    private const int MaxEntries = 1 << 21;
    private const int Reaches = 2;
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly Entry[] _entries = new Entry[SizeFor(state.Problem)];
    private readonly int[] _first = FirstOf(state.Problem);
    private ulong _salt;
    private int _base;

    /// <summary>Lookups from here on are for this role, and for the largest lateness and the stops it is tied to as they are now.</summary>
    public void Turn(int role)
    {
        _base = _first[role];
        _salt = _state.Keys.Ties(_p.RoleActivities[role], RouteKeys.Mix((ulong)role + 1, _p.AnyLatenessMax ? _state.PeakKey() : 0));
    }

    /// <summary>
    /// What is known of the role in the route of its k-th possible vehicle. True: <paramref name="place"/> is the cheapest place and
    /// <paramref name="cost"/> its cost, or there is none (Placement.None) below that cost.
    /// </summary>
    public bool Known(int k, int vehicle, out Placement place, out long cost)
    {
        ref var e = ref _entries[(_base + k) & (_entries.Length - 1)];
        (place, cost) = (Placement.None, 0);
        if (e.Key != KeyOf(vehicle) || (e.Reached > 0 && ReachKey(e.Reached, e.Reach0, e.Reach1) != e.ReachKey))
            return false;
        cost = e.Cost;
        if (e.Position >= 0)
            place = new Placement(vehicle, e.Position, e.Second, e.Load, e.Depot);
        return true;
    }

    /// <summary>Remembers the cheapest place, or that there is none below the cost.</summary>
    /// <param name="k">Which of the role's possible vehicles.</param>
    /// <param name="vehicle">It.</param>
    /// <param name="place">The place, or None.</param>
    /// <param name="cost">Its cost, or the bound.</param>
    /// <param name="reached">Other vehicles whose routes had to be run.</param>
    public void Keep(int k, int vehicle, Placement place, long cost, List<int> reached)
    {
        ref var e = ref _entries[(_base + k) & (_entries.Length - 1)];
        if (reached.Count > Reaches)
        {
            e.Key = 0;
            return;
        }

        e.Key = KeyOf(vehicle);
        e.Cost = cost;
        (e.Position, e.Second, e.Load, e.Depot) = place.Vehicle < 0 ? (-1, 0, NewTrip.No, 0) : (place.Position, place.Second, place.Load, place.Depot);
        e.Reached = reached.Count;
        e.Reach0 = reached.Count > 0 ? reached[0] : -1;
        e.Reach1 = reached.Count > 1 ? reached[1] : -1;
        e.ReachKey = e.Reached > 0 ? ReachKey(e.Reached, e.Reach0, e.Reach1) : 0;
    }

    private ulong KeyOf(int vehicle) => RouteKeys.Mix(_state.Keys.Of(vehicle), _salt) | 1;

    private ulong ReachKey(int count, int first, int second)
    {
        var key = _state.Keys.Of(first);
        return count > 1 ? RouteKeys.Mix(key, _state.Keys.Of(second)) : key;
    }

    private static int SizeFor(FlatProblem p) =>
        (int)Math.Min(MaxEntries, BitOperations.RoundUpToPowerOf2((uint)Math.Min(MaxEntries, Math.Max(1, p.CompatibleVehicles.Sum(v => (long)v.Length)))));

    private static int[] FirstOf(FlatProblem p)
    {
        var first = new int[p.Roles.Length];
        for (var role = 1; role < first.Length; role++)
            first[role] = first[role - 1] + p.CompatibleVehicles[role - 1].Length;
        return first;
    }

    private struct Entry
    {
        public ulong Key, ReachKey;
        public long Cost;
        public int Position, Second, Depot, Reached, Reach0, Reach1;
        public NewTrip Load;
    }
}
