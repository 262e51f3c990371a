using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>All single changes that are looked at for a request, level by level: those of one size together, the smallest first.</summary>
public static class ChangeFamily
{
    private const int Minute = 60;
    private static readonly ImmutableArray<int> _windows = [15, 30, 45, 60];
    private static readonly ImmutableArray<int> _shifts = [15, 30, 45, 60, 90, 120];

    /// <summary>The levels.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="request">The request that is not served.</param>
    /// <param name="people">Vehicles that a change may concern.</param>
    public static ImmutableArray<ImmutableArray<Change>> Of(Problem problem, int request, IReadOnlyCollection<int> people)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(people);
        var all = Windows(problem, request)
            .Concat(people.Order().SelectMany(v => Persons(problem, request, v)))
            .Concat(Sets(problem, request, people))
            .Concat(Mates(problem, request, people));
        return [.. all.GroupBy(c => c.Size).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];
    }

    private static IEnumerable<Change> Windows(Problem problem, int request)
    {
        var windows = problem.Requests[request].Roles.SelectMany(r => r.Activities).SelectMany(a => problem.Activities[a].Windows).ToList();
        foreach (var minutes in _windows)
        {
            if (windows.Exists(w => w.Earliest > 0))
                yield return new WiderWindow(request, minutes, IsEarlier: true);
            if (windows.Exists(w => w.Latest < TimeWindow.Forever))
                yield return new WiderWindow(request, minutes, IsEarlier: false);
        }
    }

    private static IEnumerable<Change> Persons(Problem problem, int request, int vehicle)
    {
        var person = problem.Vehicles[vehicle];
        foreach (var minutes in _shifts)
        {
            if (person.Shift.Earliest > 0)
                yield return new LongerShift(vehicle, minutes, IsEarlier: true);
            if (person.Shift.Latest < TimeWindow.Forever)
                yield return new LongerShift(vehicle, minutes, IsEarlier: false);
        }

        if (person.ReloadDepots.Length > 0 && Load(problem, request).Any(a => a > 0))
            yield return new MoreTrips(vehicle);
        if (person.Capacity.Length > 0 && Load(problem, request).Any(a => a > 0))
            yield return new MoreRoom(vehicle, Load(problem, request));
        foreach (var skill in problem.Requests[request].Roles.Where(r => May(r, vehicle)).Select(r => Missing(person, r)).Where(m => m.Count == 1).Select(m => m[0]).Distinct())
            yield return new ExtraSkill(vehicle, skill);
    }

    /// <summary>What the request weighs, one a dimension.</summary>
    private static ImmutableArray<int> Load(Problem problem, int request)
    {
        var load = new int[problem.LoadDimensions];
        foreach (var activity in problem.Requests[request].Roles.SelectMany(r => r.Activities).Select(a => problem.Activities[a]))
        {
            for (var d = 0; d < load.Length; d++)
                load[d] = Math.Max(load[d], Math.Max(At(activity.Delivery, d), At(activity.Pickup, d)));
        }

        return [.. load];
    }

    private static int At(ImmutableArray<int> amounts, int dimension) => amounts.IsEmpty ? 0 : amounts[dimension];

    private static bool May(Role role, int vehicle) =>
        (role.AllowedVehicles.IsEmpty || role.AllowedVehicles.Contains(vehicle)) && !role.ForbiddenVehicles.Contains(vehicle);

    private static List<SkillLevel> Missing(Vehicle person, Role role) =>
        [.. role.Skills.Where(asked => !person.Skills.Any(s => s.Skill == asked.Skill && s.Level >= asked.Level))];

    private static IEnumerable<Change> Sets(Problem problem, int request, IReadOnlyCollection<int> people)
    {
        var kinds = problem.Requests[request].Roles.SelectMany(r => r.Equipment).ToHashSet();
        return people.SelectMany(v => problem.Vehicles[v].EquipmentPools).Distinct().Order().Where(p => kinds.Contains(problem.EquipmentPools[p].Kind)).Select(p => new ExtraSet(p));
    }

    /// <summary>One more person a role, like the first who may fill it, or like the first of all where nobody may.</summary>
    private static IEnumerable<Change> Mates(Problem problem, int request, IReadOnlyCollection<int> people)
    {
        var roles = problem.Requests[request].Roles;
        for (var r = 0; r < roles.Length && people.Count > 0; r++)
        {
            var role = roles[r];
            var like = people.Order().Where(v => May(role, v) && Carries(problem, role, v)).Append(people.Min()).First();
            var work = role.Activities.Sum(a => problem.Activities[a].Setup + problem.Activities[a].Service);
            var from = problem.Activities[role.Activities[0]].SourceDepot is null ? role.Activities.Min(a => problem.Activities[a].Windows[0].Earliest) : 0;
            var to = (int)Math.Min(TimeWindow.Forever, role.Activities.Max(a => (long)problem.Activities[a].Windows[^1].Latest) + work);
            yield return new ExtraMate(request, r, like, new TimeWindow(from, to), (work + Minute - 1) / Minute);
        }
    }

    private static bool Carries(Problem problem, Role role, int vehicle) =>
        role.Equipment.All(kind => problem.Vehicles[vehicle].EquipmentPools.Any(p => problem.EquipmentPools[p].Kind == kind));
}
