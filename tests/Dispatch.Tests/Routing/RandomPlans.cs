using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// Feasible plans of random problems, made by trial: requests in random order are appended to random vehicles, with a reload where the goods
/// lie elsewhere; what the checker refuses is taken back. Poor plans, but with every rule at work.
/// </summary>
internal sealed class RandomPlans
{
    private const int Tries = 6;
    private readonly Problem _problem;
    private readonly Rng _rng;
    private List<(StepKind Kind, int Index)>[] _stops;
    private readonly Dictionary<int, int> _notBefore = [];
    private readonly bool[] _served;

    private RandomPlans(Problem problem, ulong seed)
    {
        _problem = problem;
        _rng = new Rng(seed);
        _stops = [.. problem.Vehicles.Select(v => v.LockedPrefix.Select(a => (StepKind.Activity, a)).ToList())];
        _served = [.. problem.Requests.Select(r => r.Roles.Any(role => role.Activities.Any(a => problem.Vehicles.Any(v => v.LockedPrefix.Contains(a)))))];
    }

    /// <summary>A feasible plan; the same seed gives the same plan.</summary>
    public static Solution Of(Problem problem, ulong seed)
    {
        var plans = new RandomPlans(problem, seed);
        var order = Enumerable.Range(0, problem.Requests.Length).Where(r => !plans._served[r]).ToArray();
        plans._rng.Shuffle<int>(order);
        foreach (var request in order)
        {
            for (var i = 0; i < Tries && !plans._served[request]; i++)
                plans.TryServe(request);
        }

        return plans.Write();
    }

    private void TryServe(int request)
    {
        var before = _stops.Select(s => s.ToList()).ToArray();
        var people = Enumerable.Range(0, _problem.Vehicles.Length).ToArray();
        _rng.Shuffle<int>(people);
        var roles = _problem.Requests[request].Roles;
        if (roles.Length > people.Length)
            return;
        for (var k = 0; k < roles.Length; k++)
        {
            var source = _problem.Activities[roles[k].Activities[0]].SourceDepot;
            if (source is { } depot && (_problem.Vehicles[people[k]].HomeDepot != depot || _rng.Chance(0.3)))
                _stops[people[k]].Add((StepKind.Load, depot));
            _stops[people[k]].AddRange(roles[k].Activities.Select(a => (StepKind.Activity, a)));
        }

        _served[request] = true;
        Synchronise();
        if (SolutionChecker.Check(_problem, Write()).Feasible)
            return;
        _served[request] = false;
        _stops = before;
        Synchronise();
    }

    /// <summary>Delays the earlier ends of links until the smallest gaps hold, a few rounds.</summary>
    private void Synchronise()
    {
        _notBefore.Clear();
        for (var round = 0; round < 4; round++)
        {
            var starts = Write().Routes.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).ToDictionary(s => s.Index, s => s.Start);
            foreach (var link in _problem.Links)
            {
                if (!starts.TryGetValue(link.From, out var from) || !starts.TryGetValue(link.To, out var to))
                    continue;
                if (to - from < link.MinGap)
                    _notBefore[link.To] = from + link.MinGap;
                else if (to - from > link.MaxGap)
                    _notBefore[link.From] = to - link.MaxGap;
            }
        }
    }

    private Solution Write() => new(
        [.. Enumerable.Range(0, _stops.Length).Where(v => _stops[v].Count > 0).Select(v => EarliestRoute.Of(_problem, v, _stops[v], _notBefore))],
        [.. Enumerable.Range(0, _served.Length).Where(r => !_served[r]).Select(r => new UnservedRequest(r, UnservedReason.Of(UnservedCodes.NoRoom)))]);
}
