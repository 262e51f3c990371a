using Dispatch.Core.Units;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Times linked activities (teams, gaps) across routes. While routes are being tried it holds their provisional starts beside the plan's and
/// says which other routes must be run again because a team mate now starts at another time.
/// </summary>
internal sealed class LinkClock(FlatProblem problem)
{
    private const int MaxRounds = 64;
    private readonly FlatProblem _p = problem;

    // Committed times of linked activities, and the vehicle that does each activity (−1 = nobody).
    private readonly int[] _own = new int[problem.ActivityCount];
    private readonly int[] _start = new int[problem.ActivityCount];

    // Provisional times, valid where the stamp is the current epoch.
    private readonly int[] _tryOwn = new int[problem.ActivityCount];
    private readonly int[] _tryStart = new int[problem.ActivityCount];
    private readonly int[] _ownStamp = new int[problem.ActivityCount];
    private readonly int[] _startStamp = new int[problem.ActivityCount];
    private readonly int[] _value = new int[problem.Groups.Length == 0 ? 1 : problem.Groups.Max(g => g.Members.Length)];
    private readonly Queue<int> _dirty = new();
    private readonly bool[] _waiting = new bool[problem.VehicleCount];
    private int _epoch;

    /// <summary>Vehicle that does each activity; −1 = not in the plan.</summary>
    public int[] VehicleOf { get; } = [.. Enumerable.Repeat(-1, problem.ActivityCount)];

    /// <summary>Position in its vehicle's route of each activity in the plan.</summary>
    public int[] PositionOf { get; } = new int[problem.ActivityCount];

    /// <summary>Marks a vehicle whose route must be run (again). First come, first run: a chain of teams then settles in few passes.</summary>
    public void MarkDirty(int vehicle)
    {
        if (_waiting[vehicle])
            return;
        _waiting[vehicle] = true;
        _dirty.Enqueue(vehicle);
    }

    /// <summary>The next vehicle whose route must be run; false when all are settled.</summary>
    public bool NextDirty(out int vehicle)
    {
        if (!_dirty.TryDequeue(out vehicle))
            return false;
        _waiting[vehicle] = false;
        return true;
    }

    /// <summary>Forgets all provisional times.</summary>
    public void Begin()
    {
        _epoch++;
        while (NextDirty(out _))
        {
        }

    }

    /// <summary>Names the vehicle of an activity that is being tried and has no times yet.</summary>
    public void Introduce(int activity, int vehicle)
    {
        VehicleOf[activity] = vehicle;
        _tryOwn[activity] = _tryStart[activity] = 0;
        _ownStamp[activity] = _startStamp[activity] = _epoch;
    }

    /// <summary>Takes an activity out of the plan; those tied to it are timed again.</summary>
    public void Withdraw(int activity)
    {
        VehicleOf[activity] = -1;
        if (_p.GroupOf[activity] < 0)
            return;
        foreach (var mate in _p.Groups[_p.GroupOf[activity]].Members)
        {
            if (VehicleOf[mate] >= 0)
                MarkDirty(VehicleOf[mate]);
        }
    }

    /// <summary>Takes the times of a route that became part of the plan.</summary>
    public void Commit(RouteRecord r)
    {
        for (var i = 0; i < r.Count; i++)
        {
            var node = r.Nodes[i];
            if (!_p.IsActivity(node))
                continue;
            VehicleOf[node] = r.Vehicle;
            PositionOf[node] = i;
            _own[node] = r.Own[i];
            _start[node] = r.Start[i];
        }
    }

    /// <summary>In the trial just run, the gap is as long as it may be, or it is fixed and not 0: its end holds its beginning.</summary>
    public bool IsAtLongest(Link link)
    {
        if (VehicleOf[link.From] < 0 || VehicleOf[link.To] < 0)
            return false;
        if (link.MinGap == link.MaxGap)
            return link.MinGap != 0;
        var gap = StartOf(link.To) - StartOf(link.From);
        return gap == link.MaxGap || (gap == link.MinGap && link.MinGap < 0);
    }

    private int StartOf(int activity) => _startStamp[activity] == _epoch ? _tryStart[activity] : _start[activity];

    /// <summary>The vehicles and hours of tied activities, in the plan, into a key.</summary>
    public ulong MixHours(int[] members, ulong key)
    {
        foreach (var a in members)
            key = VehicleOf[a] < 0 ? RouteKeys.Mix(key, 0) : RouteKeys.Mix(RouteKeys.Mix(key, (ulong)VehicleOf[a] + 1), ((ulong)_own[a] << 32) | (uint)_start[a]);
        return key;
    }

    /// <summary>
    /// Start of a linked activity that its own route could begin at <paramref name="own"/>; −1 when a gap cannot be kept. Team mates whose
    /// start changes mark their vehicles by <see cref="MarkDirty"/>.
    /// </summary>
    public int Resolve(int activity, int own)
    {
        _tryOwn[activity] = own;
        _ownStamp[activity] = _epoch;
        var group = _p.Groups[_p.GroupOf[activity]];
        var members = group.Members;
        for (var m = 0; m < members.Length; m++)
        {
            var a = members[m];
            _value[m] = VehicleOf[a] < 0 ? -1 : _ownStamp[a] == _epoch ? _tryOwn[a] : _own[a];
        }

        if (!Settle(group))
            return -1;
        var result = -1;
        for (var m = 0; m < members.Length; m++)
        {
            var a = members[m];
            if (_value[m] < 0)
                continue;
            if (a == activity)
                result = _value[m];
            var known = _startStamp[a] == _epoch ? _tryStart[a] : _start[a];
            if (known == _value[m] && a != activity)
                continue;
            _tryStart[a] = _value[m];
            _startStamp[a] = _epoch;
            if (a != activity)
                MarkDirty(VehicleOf[a]);
        }

        return result;
    }

    /// <summary>Least starts that keep all gaps of the group (Bellman-Ford on a handful of nodes).</summary>
    private bool Settle(LinkGroup group)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var changed = false;
            foreach (var link in group.Links)
            {
                var from = Array.IndexOf(group.Members, link.From);
                var to = Array.IndexOf(group.Members, link.To);
                if (_value[from] < 0 || _value[to] < 0)
                    continue;
                changed |= Raise(link.To, to, _value[from] + link.MinGap);
                if (link.MaxGap < TimeWindow.Forever)
                    changed |= Raise(link.From, from, _value[to] - link.MaxGap);
                if (_value[from] > TimeWindow.Forever || _value[to] > TimeWindow.Forever)
                    return false;
            }

            if (!changed)
                return true;
        }

        return false;
    }

    private bool Raise(int activity, int member, int bound)
    {
        if (_value[member] >= bound)
            return false;
        _value[member] = _p.Open(activity, bound);
        return true;
    }
}
