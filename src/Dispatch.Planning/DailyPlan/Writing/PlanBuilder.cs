using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Turns a solution back into a day's plan: the one way back. Stops of several orders name every order again.</summary>
public static class PlanBuilder
{
    /// <summary>Writes the plan.</summary>
    /// <param name="built">The problem and the way back.</param>
    /// <param name="solution">A solution the checker found feasible.</param>
    /// <param name="certificate">What the checker says of it.</param>
    /// <param name="registers">The registers the problem was built from.</param>
    /// <param name="head">Date, scope, origin.</param>
    public static DayPlan Build(BuiltProblem built, Solution solution, Certificate certificate, DistrictRegisters registers, PlanHead head)
    {
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(head);
        var people = new PeopleNames(registers);
        var routes = new RouteWriter(built, solution, certificate, people).Write();
        var used = routes.Select(r => r.Staff.Id).ToHashSet(StringComparer.Ordinal);
        var unserved = new UnservedWriter(built, solution, people).Write();
        return new DayPlan
        {
            Id = PlanIds.Of(certificate.ProblemHash, certificate.SolutionHash, head.CreatedUtc),
            Date = head.Date,
            Scope = head.Scope,
            CreatedUtc = head.CreatedUtc,
            Origin = head.Origin,
            Certificate = CertificateWriter.Write(built, solution, certificate),
            Services = built.Index.Services,
            Places = built.Index.Shown,
            Routes = routes,
            IdleStaff = [.. Ordered(built.Index.Vehicles.GroupBy(v => v.Staff.Id).Where(g => !used.Contains(g.Key)).Select(g => people.Of([.. g])))],
            Unserved = unserved,
            Warnings = [.. built.Index.Warnings.Concat(SupplyWarnings(unserved))
                .OrderBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.SubjectId, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<PlanStaff> Ordered(IEnumerable<PlanStaff> staff) => staff
        .OrderBy(s => s.BaseId, StringComparer.Ordinal).ThenBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal);

    private static IEnumerable<PlanWarning> SupplyWarnings(ImmutableArray<PlanUnserved> unserved) =>
        from missing in unserved
        where missing.ElderId is null && missing.PlaceId is not null
        select new PlanWarning(PlanCodes.SupplyUnserved, missing.PlaceId!, new PlanText(
            $"{missing.PlaceName} 的 {missing.Portions} 份餐未能安排配送,该处送餐计划以餐到为前提。",
            $"{missing.Portions} portions for {missing.PlaceName} have no run; its meals are planned as if they came."));
}
