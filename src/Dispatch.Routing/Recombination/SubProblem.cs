using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// One choice among routes: the rows (roles) of a region, the columns that fit into it, how many vehicles of each class there are. The first
/// columns are the plan's own.
/// </summary>
internal sealed class SubProblem
{
    private readonly FlatProblem _p;
    private readonly Incumbent _plan;

    public SubProblem(FlatProblem problem, VehicleClasses classes, Incumbent plan, Region region, ColumnSet pooled)
    {
        (_p, _plan, Region) = (problem, plan, region);
        RowOf = new int[problem.Roles.Length];
        Array.Fill(RowOf, -1);
        var inRegion = new bool[problem.VehicleCount];
        Available = new int[classes.Members.Length];
        foreach (var v in region.Vehicles)
        {
            inRegion[v] = true;
            Available[classes.Of[v]]++;
        }

        AddRows(inRegion);
        Busy = [.. region.Vehicles.Where(v => plan.Columns[v] is not null)];
        Columns.AddRange(Busy.Select(v => plan.Columns[v]!));
        Columns.AddRange(pooled.StartingWith(Rows).Where(Fits));
        PlanCost = Busy.Sum(v => plan.Columns[v]!.Cost) + region.Requests.Where(r => !plan.Served(r)).Sum(r => problem.UnservedPenalty[r]);
    }

    public Region Region { get; }

    /// <summary>Vehicles of the region that have work in the plan; column i is the route of the i-th.</summary>
    public int[] Busy { get; }

    /// <summary>Row of each role; −1 = none.</summary>
    public int[] RowOf { get; }

    /// <summary>Role of each row.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>Requests of the region that may be left unserved.</summary>
    public List<int> Droppable { get; } = [];

    /// <summary>Vehicles of each class in the region.</summary>
    public int[] Available { get; }

    public List<RouteColumn> Columns { get; } = [];

    /// <summary>What the region's routes and unserved requests cost in the plan.</summary>
    public long PlanCost { get; }

    /// <summary>Gives rows without a price their share in the plan: an equal part of their route's cost, or of their penalty.</summary>
    public void Appraise(long[] prices)
    {
        foreach (var role in Rows)
        {
            if (prices[role] != 0)
                continue;
            var request = _p.RequestOf[_p.RoleActivities[role][0]];
            var route = _plan.VehicleOf(_p.RoleActivities[role][0]) is var v and >= 0 ? _plan.Columns[v] : null;
            prices[role] = route is null
                ? _p.UnservedPenalty[request] / (_p.FirstRole[request + 1] - _p.FirstRole[request])
                : route.Cost / route.Roles.Length;
        }
    }

    /// <summary>
    /// Drops the columns that cost more above their worth than the plan above the bound, and beyond the limit those farthest above. False when none
    /// but the plan's are left.
    /// </summary>
    public bool Narrow(Func<int, double> above, double gap, int limit)
    {
        var kept = Enumerable.Range(Busy.Length, Columns.Count - Busy.Length).Select(c => (Column: c, Above: above(c))).Where(c => c.Above < gap)
            .OrderBy(c => c.Above).ThenBy(c => c.Column).Take(limit).Select(c => Columns[c.Column]).ToList();
        Columns.RemoveRange(Busy.Length, Columns.Count - Busy.Length);
        Columns.AddRange(kept);
        return kept.Count > 0;
    }

    /// <summary>The columns a result chose; null when it has none, or they do not go together (no sound solver answers so).</summary>
    public List<int>? Chosen(CpResult result)
    {
        if (!result.HasSolution || result.Response!.Solution.Count < Columns.Count)
            return null;
        var chosen = Enumerable.Range(0, Columns.Count).Where(result.Holds).ToList();
        var roles = chosen.SelectMany(c => Columns[c].Roles).ToList();
        var apart = roles.Distinct().Count() == roles.Count;
        return apart && chosen.GroupBy(c => Columns[c].Class).All(g => g.Count() <= Available[g.Key]) ? chosen : null;
    }

    private void AddRows(bool[] inRegion)
    {
        foreach (var request in Region.Requests)
        {
            var inside = 0;
            for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
            {
                var v = _plan.VehicleOf(_p.RoleActivities[role][0]);
                if (v >= 0 && !inRegion[v])
                    continue;
                RowOf[role] = Rows.Count;
                Rows.Add(role);
                inside++;
            }

            if (inside == _p.FirstRole[request + 1] - _p.FirstRole[request] && !(_p.LockedRequest[request] && _plan.Served(request)))
                Droppable.Add(request);
        }
    }

    private bool Fits(RouteColumn column)
    {
        if (Available[column.Class] == 0)
            return false;
        foreach (var role in column.Roles)
        {
            if (RowOf[role] < 0)
                return false;
        }

        return (column.Starts.Length == 0 || KeepsOutsideGaps(column)) && !IsPlans(column);
    }

    private bool IsPlans(RouteColumn column)
    {
        var v = _plan.VehicleOf(_p.RoleActivities[column.Roles[0]][0]);
        return v >= 0 && _plan.Columns[v]!.Matches(column);
    }

    /// <summary>Whether its linked stops keep their gaps to stops of routes that stay as they are.</summary>
    private bool KeepsOutsideGaps(RouteColumn column)
    {
        var linked = 0;
        foreach (var node in column.Nodes)
        {
            if (!_p.IsActivity(node) || _p.GroupOf[node] < 0)
                continue;
            var start = column.Starts[linked++];
            foreach (var link in _p.Groups[_p.GroupOf[node]].Links)
            {
                if ((link.From == node && IsOutside(link.To) && !Keeps(link, start, _plan.Start[link.To]))
                    || (link.To == node && IsOutside(link.From) && !Keeps(link, _plan.Start[link.From], start)))
                    return false;
            }
        }

        return true;
    }

    private bool IsOutside(int activity) => RowOf[_p.RoleOf[activity]] < 0 && _plan.Start[activity] >= 0;

    private static bool Keeps(Link link, int from, int to) => to - from >= link.MinGap && to - from <= link.MaxGap;
}
