using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Search;

/// <summary>
/// Finds why a request is not served in the final plan: for every vehicle the first rule that blocks, and the numbers of the vehicle that
/// came closest, for the role that is hardest to fill.
/// </summary>
internal sealed class UnservedExplainer(PlanState state)
{
    private const ulong ProbeSeed = 1;
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly AloneProbe _alone = new(state.Problem);
    private readonly PlanState _empty = new(state.Problem);

    /// <summary>The reason; the request must be unserved in the state.</summary>
    public UnservedReason ReasonOf(int request)
    {
        Verdict? hardest = null;
        for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
        {
            var verdict = Judge(role);
            if (hardest is null || verdict.Free.Count < hardest.Free.Count)
                hardest = verdict;
        }

        var found = hardest!;
        if (found.Free.Count == 0)
            return found.Reason();
        var roles = _p.FirstRole[request + 1] - _p.FirstRole[request];
        if (roles > 1 && !TeamPossible(request))
            return found.Reason(UnservedCodes.Team, found.Free[0], found.Free.Count, roles);
        if (EquipmentShort(found) is { } shortage)
            return shortage;
        return TooCostly(request, found) ?? KeptApart(request, found) ?? NoRoom(found);
    }

    /// <summary>Sorts all vehicles by the first rule that keeps them from the role.</summary>
    private Verdict Judge(int role)
    {
        var verdict = new Verdict(role);
        for (var v = 0; v < _p.VehicleCount; v++)
        {
            var rank = 0;
            (string Code, long Value, long Limit)? block = null;
            foreach (var rule in VehicleRules.All)
            {
                rank++;
                var answer = rule.Judge(_p.Source, _p.Roles[role], v);
                if (answer.Allowed)
                    continue;
                block = (rule.Code, answer.Value, answer.Limit);
                break;
            }

            verdict.Add(v, rank, block ?? _alone.Block(role, v), _state.MayServe(_p.RequestOf[_p.RoleActivities[role][0]], v) ? UnservedCodes.NoRoom : UnservedCodes.Conflict);
        }

        return verdict;
    }

    private bool TeamPossible(int request)
    {
        var finder = new TeamFinder(_empty, new InsertionFinder(_empty));
        return finder.Find(request, long.MaxValue / 4, 0, new Rng(ProbeSeed));
    }

    private UnservedReason? EquipmentShort(Verdict found)
    {
        if (_p.Roles[found.Role].Equipment.Length == 0 || found.Free.Exists(v => _state.EquipmentFree(found.Role, v)))
            return null;
        var kind = _p.Roles[found.Role].Equipment[0];
        var units = found.Free.Select(v => _p.Vehicles[v].PoolOfKind[kind]).Distinct().Sum(pool => _p.Source.EquipmentPools[pool].Units);
        return found.Reason(UnservedCodes.Equipment, found.Free[0], units, units);
    }

    private UnservedReason? TooCostly(int request, Verdict found) =>
        Cheapest(request, found) is not { } place ? null
        : found.Reason(place.Cost < _p.UnservedPenalty[request] ? UnservedCodes.SearchEnded : UnservedCodes.TooCostly, place.Vehicle, place.Cost, _p.UnservedPenalty[request]);

    /// <summary>There would be a place, were it not for another request that must not be served by the same person.</summary>
    private UnservedReason? KeptApart(int request, Verdict found)
    {
        if (_p.Conflicts?.Concerns(request) != true)
            return null;
        _state.ConflictsHold = false;
        var place = Cheapest(request, found);
        _state.ConflictsHold = true;
        return place is { } p ? found.Reason(UnservedCodes.Conflict, p.Vehicle, 1, 0) : null;
    }

    private (int Vehicle, long Cost)? Cheapest(int request, Verdict found)
    {
        var finder = new InsertionFinder(_state);
        var rng = new Rng(ProbeSeed);
        if (_p.FirstRole[request + 1] - _p.FirstRole[request] > 1)
        {
            var teams = new TeamFinder(_state, finder);
            return teams.Find(request, long.MaxValue / 4, 0, rng) ? (teams.Best[0].Vehicle, teams.BestCost) : null;
        }

        return finder.Find(found.Role, long.MaxValue / 4, 0, rng) ? (finder.Best.Vehicle, finder.BestCost) : null;
    }

    /// <summary>Everybody suitable is busy: by how much time the one with the most room misses.</summary>
    private UnservedReason NoRoom(Verdict found)
    {
        var (closest, least) = (found.Free[0], long.MaxValue);
        foreach (var v in found.Free)
        {
            var missing = RoomProbe.Missing(_state, found.Role, v);
            if (missing < least)
                (closest, least) = (v, missing);
        }

        return found.Reason(UnservedCodes.NoRoom, closest, least == long.MaxValue ? 0 : least, 0);
    }

    /// <summary>What keeps each vehicle from one role.</summary>
    private sealed class Verdict(int role)
    {
        private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
        private int _closest = -1, _rank = -1;
        private (string Code, long Value, long Limit) _block = (UnservedCodes.Skill, 0, 0);

        public int Role { get; } = role;

        /// <summary>Vehicles that could fill the role had they nothing else to do.</summary>
        public List<int> Free { get; } = [];

        public void Add(int vehicle, int rank, (string Code, long Value, long Limit)? block, string free)
        {
            if (block is not { } b)
            {
                Free.Add(vehicle);
                Count(free);
                return;
            }

            Count(b.Code);
            var nearer = rank > _rank || (rank == _rank && b.Value - b.Limit < _block.Value - _block.Limit);
            if (nearer)
                (_closest, _rank, _block) = (vehicle, rank, b);
        }

        public UnservedReason Reason() => Reason(_block.Code, _closest, _block.Value, _block.Limit);

        public UnservedReason Reason(string code, int vehicle, long value, long limit) =>
            new(code, vehicle, value, limit, _counts.ToImmutableSortedDictionary(StringComparer.Ordinal));

        private void Count(string code) => _counts[code] = _counts.GetValueOrDefault(code) + 1;
    }
}
