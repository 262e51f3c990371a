using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Storage.Plans;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Building;

/// <summary>What earlier plans say: fair shares, and prices on telling something else than was published.</summary>
public sealed class PlanHistoryTests
{
    /// <summary>
    /// G1 worked 22 regular days of 8 h in the month, G2 20: the mean is 21, G1 one above it. Share 8 h × (1 − 1 ÷ 5) = 6.4 h = 23,040 s; 600 fen an hour are
    /// 167 thousandths a second, again from two hours later. G2, the rider and the escort have no price.
    /// </summary>
    [Fact]
    public void Who_worked_more_than_the_mean_has_a_smaller_share()
    {
        var vehicles = Built(SmallDay.Registers(), Month(("G1", 22), ("G2", 20), ("R1", 30))).Problem.Vehicles;
        vehicles.Single(v => v.Id == "G1").WorkSteps.ShouldBe([new WorkStep(23_040, 167), new WorkStep(30_240, 167)]);
        vehicles.Where(v => v.Id != "G1").ShouldAllBe(v => v.WorkSteps.IsEmpty);
    }

    /// <summary>The register's column goes before the stored plans; a share never falls below a quarter; nothing known, nothing priced.</summary>
    [Fact]
    public void The_register_counts_first()
    {
        var registers = SmallDay.Registers();
        var known = registers with { Staff = [.. registers.Staff.Select(s => s.Id == "G1" ? s with { RecentWork = new Seconds(40 * 8 * 3_600) } : s)] };
        Built(known, Month(("G1", 1), ("G2", 20))).Problem.Vehicles.Single(v => v.Id == "G1").WorkSteps[0].From.ShouldBe(7_200);
        Built(registers, PlanHistory.None).Problem.Vehicles.ShouldAllBe(v => v.WorkSteps.IsEmpty);
    }

    /// <summary>Every order of the published plan is marked with what was told; meals carry no price on their person.</summary>
    [Fact]
    public void Published_people_and_times_are_marked()
    {
        var told = Plan(SmallDay.Registers(), PlanHistory.None);
        var built = Built(SmallDay.Registers(), new PlanHistory { Published = told });
        var roles = built.Problem.Requests.SelectMany((r, i) => r.Roles.Select(role => (built.Index.Requests[i].ServiceCode, Role: role))).ToList();
        roles.ShouldAllBe(r => r.Role.Published != null);
        var starts = told.Routes.SelectMany(r => r.Stops).Where(s => s.Items.Any(i => i.Id == "V1")).Select(s => s.Start).Distinct().ShouldHaveSingleItem();
        foreach (var (_, role) in roles.Where(r => r.ServiceCode == "BATH"))
            (role.Published!.Start, role.Published.Tolerance, role.Published.OtherCost).ShouldBe((starts, 900, 1_500_000));
        roles.Where(r => r.ServiceCode == "BATH").Select(r => r.Role.Published!.Vehicle).ShouldBeUnique();
        roles.Single(r => r.ServiceCode == "MEAL").Role.Published!.ShouldSatisfyAllConditions(p => p.OtherCost.ShouldBe(0), p => p.MovedCost.ShouldBe(3 * 500));
    }

    /// <summary>Planned again, nothing changes and nothing is paid for change; the origin names the plan it was held against.</summary>
    [Fact]
    public void The_same_day_again_changes_nothing()
    {
        var told = Plan(SmallDay.Registers(), PlanHistory.None);
        var again = Plan(SmallDay.Registers(), new PlanHistory { Published = told });
        again.Origin.PublishedPlan.ShouldBe(told.Id);
        again.Certificate!.Cost.Change.ShouldBe(0);
        again.Routes.SelectMany(r => r.Stops.Select(s => (r.Staff.Id, s.Start))).ShouldBe(told.Routes.SelectMany(r => r.Stops.Select(s => (r.Staff.Id, s.Start))));
    }

    /// <summary>Costs of stops add up to their route, routes and unserved orders to the plan; working time is that of the stops' clocks.</summary>
    [Fact]
    public void Costs_of_the_plan_add_up()
    {
        var registers = SmallDay.Registers();
        var plan = Plan(registers with { Shifts = [.. registers.Shifts.Where(s => s.StaffId != "K1")] }, PlanHistory.None);
        foreach (var route in plan.Routes)
        {
            route.Stops.Sum(s => s.Costs.Values.Sum()).ShouldBe(route.Cost!.Total);
            route.WorkSeconds.ShouldBe(route.Stops[^1].Departure - route.Stops[0].Start);
        }

        (plan.Routes.Sum(r => r.Cost!.Total) + plan.Unserved.Sum(u => u.CostMilliFen)).ShouldBe(plan.Certificate!.Cost.Total);
    }

    /// <summary>The homes of one street are one zone; canteen, station and hospital are of none.</summary>
    [Fact]
    public void Homes_have_the_zone_of_their_street()
    {
        var built = Built(SmallDay.Registers(), PlanHistory.None);
        built.Problem.Zones.Select((zone, i) => (zone, built.Index.Places[i].Kind)).ShouldAllBe(x => x.zone == (x.Kind == PlanPlaceKind.Compound ? 0 : -1));
        built.Problem.Vehicles.ShouldAllBe(v => v.CrossingCost == 100_000);
    }

    /// <summary>
    /// Out for another street from 08:20 to 10:00, G1 has from half an hour later to the end of the shift; R1 is back in time; K1 has no time left. Whoever is cut
    /// is counted.
    /// </summary>
    [Fact]
    public void Time_elsewhere_is_taken_from_shifts()
    {
        var elsewhere = new PlanHistory
        {
            Elsewhere =
            [
                new TimeElsewhere("G1", "310105009", 30_000, 36_000), new TimeElsewhere("R1", "310105009", 20_000, 27_000),
                new TimeElsewhere("K1", "310105009", 45_000, 63_000), new TimeElsewhere("K1", "310105009", 30_000, 44_000),
            ],
        };
        var built = Built(SmallDay.Registers(), elsewhere);
        built.Problem.Vehicles.Select(v => (v.Id, v.Shift)).ShouldBe(
            [("G1", new TimeWindow(37_800, 64_800)), ("G2", new TimeWindow(28_800, 64_800)), ("R1", new TimeWindow(28_800, 64_800))], ignoreOrder: true);
        built.Index.Warnings.ShouldContain(w => w.Code == PlanCodes.Elsewhere && w.SubjectId == "2");
        Built(SmallDay.Registers(), PlanHistory.None).Index.Warnings.ShouldNotContain(w => w.Code == PlanCodes.Elsewhere);
    }

    /// <summary>In a day in force those of its routes keep their shifts; K1, who has none and is out elsewhere, is not there to help.</summary>
    [Fact]
    public void Nobody_from_elsewhere_helps_out_during_the_day()
    {
        var registers = SmallDay.Registers();
        var plan = Plan(registers with { Shifts = [.. registers.Shifts.Where(s => s.StaffId != "K1")] }, PlanHistory.None);
        var elsewhere = new PlanHistory { Elsewhere = [.. registers.Staff.Select(s => new TimeElsewhere(s.Id, "310105009", 28_800, 64_800))] };
        People(PlanHistory.None).ShouldBe(People(elsewhere).Append("K1"), ignoreOrder: true);

        IEnumerable<string> People(PlanHistory history) =>
            LiveDayBuilder.Build(registers, plan, 1, [], new PlanningOptions(), new StraightLineSource(), history).Day.Built.Problem.Vehicles.Select(v => v.Id);
    }

    private static PlanHistory Month(params (string Id, int Days)[] worked) => new()
    {
        WorkedSeconds = worked.ToImmutableDictionary(w => w.Id, w => w.Days * 8L * 3_600),
    };

    private static BuiltProblem Built(DistrictRegisters registers, PlanHistory history)
    {
        var (scope, _) = ScopeChoice.Find(registers, new DailyPlanRequest { Date = SmallDay.Date });
        return ProblemBuilder.Build(registers, StandingOrderExpansion.Expand(registers, SmallDay.Date), scope!, new PlanningOptions(), history: history);
    }

    private static DayPlan Plan(DistrictRegisters registers, PlanHistory history) =>
        new DailyPlanner(new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System)
            .Make(registers, new DailyPlanRequest { Date = SmallDay.Date, Iterations = 500 }, history: history).Plan!;
}
