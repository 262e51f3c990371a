using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// Set partitioning with the rules that lie between routes: every role in exactly one chosen route or its request unserved at its penalty, no
/// more routes of a class than vehicles, linked stops at hours that keep their gaps, equipment no more than there is, the largest lateness
/// priced once. Hinted with the plan.
/// </summary>
internal sealed class PartitionModel
{
    private readonly FlatProblem _p;
    private readonly SubProblem _sub;
    private readonly Incumbent _plan;
    private readonly List<int>[] _columnsOfRow;
    private readonly Dictionary<int, int> _unserved = [];
    private readonly List<(int, long)> _cost = [];
    private readonly List<long> _hint = [];

    public PartitionModel(FlatProblem problem, SubProblem sub, Incumbent plan)
    {
        (_p, _sub, _plan) = (problem, sub, plan);
        _columnsOfRow = [.. sub.Rows.Select(_ => new List<int>())];
        AddColumns();
        AddUnserved();
        AddRows();
        AddClasses();
        AddLinks();
        AddEquipment();
        AddPeakLateness();
        Builder.Minimise(_cost);
        Builder.Hint(_hint);
    }

    /// <summary>The model; variable i is column i.</summary>
    public CpModelBuilder Builder { get; } = new();

    private void AddColumns()
    {
        for (var c = 0; c < _sub.Columns.Count; c++)
        {
            Builder.AddBool();
            _cost.Add((c, _sub.Columns[c].Cost));
            _hint.Add(c < _sub.Busy.Length ? 1 : 0);
            foreach (var role in _sub.Columns[c].Roles)
                _columnsOfRow[_sub.RowOf[role]].Add(c);
        }
    }

    private void AddUnserved()
    {
        foreach (var request in _sub.Droppable)
        {
            _unserved[request] = Builder.AddBool();
            _cost.Add((_unserved[request], _p.UnservedPenalty[request]));
            _hint.Add(_plan.Served(request) ? 0 : 1);
        }
    }

    private void AddRows()
    {
        for (var row = 0; row < _columnsOfRow.Length; row++)
        {
            var request = _p.RequestOf[_p.RoleActivities[_sub.Rows[row]][0]];
            Builder.AddExactlyOne(_unserved.TryGetValue(request, out var left) ? _columnsOfRow[row].Append(left) : _columnsOfRow[row]);
        }
    }

    private void AddClasses()
    {
        foreach (var group in Enumerable.Range(0, _sub.Columns.Count).GroupBy(c => _sub.Columns[c].Class).OrderBy(g => g.Key))
        {
            var vehicles = _sub.Available[group.Key];
            if (group.Count() <= vehicles)
                continue;
            if (vehicles == 1)
                Builder.AddAtMostOne(group);
            else
                Builder.AddLinear(group.Select(c => (c, 1L)), 0, vehicles);
        }
    }

    private void AddLinks()
    {
        foreach (var group in _sub.Rows.SelectMany(role => _p.RoleActivities[role]).Select(a => _p.GroupOf[a]).Where(g => g >= 0).Distinct().Order())
        {
            foreach (var link in _p.Groups[group].Links)
            {
                var (from, to) = (_sub.RowOf[_p.RoleOf[link.From]], _sub.RowOf[_p.RoleOf[link.To]]);
                if (from < 0 || to < 0 || from == to)
                    continue;
                if (link.MinGap == link.MaxGap && _p.RequestOf[link.From] == _p.RequestOf[link.To])
                    AddSameHour(link, _columnsOfRow[from], _columnsOfRow[to]);
                else
                    AddGap(link, _columnsOfRow[from], _columnsOfRow[to]);
            }
        }
    }

    /// <summary>A team: for every hour, as many chosen routes have the one stop then as the other (tighter than comparing sums of hours).</summary>
    private void AddSameHour(Link link, List<int> from, List<int> to)
    {
        var hours = new SortedDictionary<int, List<(int, long)>>();
        foreach (var c in from)
            At(_sub.Columns[c].StartOf(_p, link.From)).Add((c, 1));
        foreach (var c in to)
            At(_sub.Columns[c].StartOf(_p, link.To) - link.MinGap).Add((c, -1));
        foreach (var terms in hours.Values)
            Builder.AddLinear(terms, 0, 0);

        List<(int, long)> At(int hour)
        {
            if (!hours.TryGetValue(hour, out var terms))
                hours[hour] = terms = [];
            return terms;
        }
    }

    /// <summary>start(To) − start(From) in its bounds unless one of the two is unserved (its start then counts as 0).</summary>
    private void AddGap(Link link, List<int> from, List<int> to)
    {
        var terms = new Dictionary<int, long>();
        var (latestFrom, latestTo) = (0L, 0L);
        foreach (var c in from)
            latestFrom = Math.Max(latestFrom, Add(c, -_sub.Columns[c].StartOf(_p, link.From)));
        foreach (var c in to)
            latestTo = Math.Max(latestTo, Add(c, _sub.Columns[c].StartOf(_p, link.To)));
        var loose = Math.Max(0, link.MinGap + latestFrom);
        Builder.AddLinear(Terms(loose), link.MinGap, long.MaxValue);
        if (link.MaxGap >= Core.Units.TimeWindow.Forever)
            return;
        loose = Math.Max(0, Math.Max(latestTo - link.MaxGap, -(long)link.MaxGap));
        Builder.AddLinear(Terms(-loose), long.MinValue, link.MaxGap);

        long Add(int column, long start)
        {
            terms[column] = terms.GetValueOrDefault(column) + start;
            return Math.Abs(start);
        }

        IEnumerable<(int, long)> Terms(long slack)
        {
            var left = new[] { _p.RequestOf[link.From], _p.RequestOf[link.To] }.Distinct().Where(_unserved.ContainsKey);
            return terms.OrderBy(t => t.Key).Select(t => (t.Key, t.Value)).Concat(left.Select(r => (_unserved[r], slack)));
        }
    }

    private void AddEquipment()
    {
        for (var pool = 0; pool < _p.Source.EquipmentPools.Length; pool++)
        {
            var (kind, units) = (_p.Source.EquipmentPools[pool].Kind, _p.Source.EquipmentPools[pool].Units);
            var inside = new HashSet<int>(_sub.Region.Vehicles);
            for (var v = 0; v < _p.VehicleCount; v++)
                units -= !inside.Contains(v) && Draws(v, pool, kind) && Carries(_plan.Columns[v], kind) ? 1 : 0;
            var drawn = new HashSet<int>(_sub.Region.Vehicles.Where(v => Draws(v, pool, kind)).Select(v => _plan.ClassOf(v)));
            var carrying = Enumerable.Range(0, _sub.Columns.Count).Where(c => drawn.Contains(_sub.Columns[c].Class) && Carries(_sub.Columns[c], kind)).ToList();
            if (carrying.Count > units)
                Builder.AddLinear(carrying.Select(c => (c, 1L)), 0, units);
        }
    }

    private bool Draws(int vehicle, int pool, int kind) => _p.Vehicles[vehicle].PoolOfKind[kind] == pool;

    private bool Carries(RouteColumn? column, int kind) => column is not null && column.Roles.Any(role => _p.Roles[role].Equipment.Contains(kind));

    /// <summary>One variable at or above the lateness of every chosen route, told row by row: of the routes of a row one is chosen.</summary>
    private void AddPeakLateness()
    {
        if (!_p.AnyLatenessMax)
            return;
        var inside = new HashSet<int>(_sub.Region.Vehicles);
        long outside = Enumerable.Range(0, _p.VehicleCount).Where(v => !inside.Contains(v)).Max(v => (long?)(_plan.Columns[v]?.MaxLateness ?? 0)) ?? 0;
        var most = Math.Max(outside, _sub.Columns.Count == 0 ? 0 : _sub.Columns.Max(c => c.MaxLateness));
        var peak = Builder.AddInt(outside, most);
        _cost.Add((peak, _p.Source.MaxLatenessCost));
        _hint.Add(Math.Max(outside, _sub.Busy.Length == 0 ? 0 : _sub.Columns.Take(_sub.Busy.Length).Max(c => c.MaxLateness)));
        foreach (var row in _columnsOfRow)
        {
            var late = row.Where(c => _sub.Columns[c].MaxLateness > outside).Select(c => (c, -(long)_sub.Columns[c].MaxLateness)).ToList();
            if (late.Count > 0)
                Builder.AddLinear(late.Append((peak, 1L)), 0, long.MaxValue);
        }
    }
}
