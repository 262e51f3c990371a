using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan;

public sealed class DailyPlannerTests
{
    /// <summary>The small day is served whole: three lunches in one drop, a bath by two who start together, an escort of three stops.</summary>
    [Fact]
    public void The_small_day_is_served_whole()
    {
        var plan = Make(SmallDay.Registers());
        plan.Certificate!.Feasible.ShouldBeTrue();
        plan.Unserved.ShouldBeEmpty();
        var stops = plan.Routes.SelectMany(r => r.Stops.Select(s => (r.Staff.Id, Stop: s))).ToList();
        stops.Single(s => s.Stop.Kind == PlanStopKind.MealDrop).Stop.Items.Select(i => i.Id).ShouldBe(["M1", "M2", "M3"]);
        var bath = stops.Where(s => s.Stop.Kind == PlanStopKind.Visit).ToList();
        bath.Select(s => s.Id).ShouldBe(["G1", "G2"], ignoreOrder: true);
        bath[0].Stop.Start.ShouldBe(bath[1].Stop.Start);
        bath[0].Stop.TeamMates.Single().StaffId.ShouldBe(bath[1].Id);
        stops.Single(s => s.Stop.Kind == PlanStopKind.EscortStay).Stop.Start.ShouldBe(49_500);
    }

    /// <summary>Same registers, seed and clock: the same plan to the last letter; and JSON brings it back.</summary>
    [Fact]
    public void Same_seed_same_plan_and_json_brings_it_back()
    {
        var plan = Make(SmallDay.Registers());
        var json = JsonSerializer.Serialize(plan, PlanJson.Options);
        JsonSerializer.Serialize(Make(SmallDay.Registers()), PlanJson.Options).ShouldBe(json);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<DayPlan>(json, PlanJson.Options), PlanJson.Options).ShouldBe(json);
    }

    /// <summary>A service nobody has heard of is planned from two rows of the catalogue.</summary>
    [Fact]
    public void A_new_service_is_catalogue_data()
    {
        var registers = SmallDay.Registers();
        var plan = Make(registers with
        {
            Services = registers.Services.Add(new Service
            {
                Code = "HAIR", Name = "上门理发", NameEn = "Haircut", BaseTime = new Seconds(1_800), Windows = [new TimeWindow(50_000, 60_000)],
            }),
            ServiceRoles = registers.ServiceRoles.Add(SmallDay.Role("HAIR", 1, StaffKind.Caregiver)),
            VisitOrders = registers.VisitOrders.Add(SmallDay.Visit("V3", "E2", new VisitTerms { ServiceCode = "HAIR" })),
        });
        var stop = plan.Routes.SelectMany(r => r.Stops).Single(s => s.Items.Any(i => i.ServiceCode == "HAIR"));
        stop.Start.ShouldBeInRange(50_000, 60_000);
        plan.Services.ShouldContain(s => s.Code == "HAIR" && s.Name.En == "Haircut");
    }

    /// <summary>With the only bath attendant away the bath is unserved with code, counts and words in both languages; nothing else is touched.</summary>
    [Fact]
    public void An_unserved_visit_says_why_in_numbers_and_words()
    {
        var registers = SmallDay.Registers();
        var plan = Make(registers with { Absences = [new Absence { StaffId = "G1", From = SmallDay.Date, To = SmallDay.Date }] });
        var missing = plan.Unserved.Single();
        missing.Ids.ShouldBe(["V1"]);
        missing.ReasonCode.ShouldBe(PlanCodes.NoStaff);
        missing.Limit.ShouldBe(1);
        missing.BlockedBy[PlanCodes.Kind].ShouldBe(2);
        missing.BlockedBy[PlanCodes.Gender].ShouldBe(1);
        missing.Reason.Zh.ShouldContain("性别");
        missing.Reason.En.ShouldContain("gender");
    }

    /// <summary>Every order of the day is either in a route or among the unserved.</summary>
    [Fact]
    public void No_order_is_lost()
    {
        var registers = SmallDay.Registers() with { MealOrders = [SmallDay.Lunch("M1", "E1"), SmallDay.Lunch("M2", "E2", Diet.Halal)] };
        var plan = Make(registers);
        var served = plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Select(i => i.Id);
        served.Concat(plan.Unserved.SelectMany(u => u.Ids)).Distinct().ShouldBe(["M1", "M2", "V1", "V2"], ignoreOrder: true);
    }

    /// <summary>A street that does not exist is told with the ones that do.</summary>
    [Fact]
    public void An_unknown_street_is_told()
    {
        var outcome = Planner().Make(SmallDay.Registers(), Request() with { StreetCode = "310105999" }, cancel: TestContext.Current.CancellationToken);
        outcome.Plan.ShouldBeNull();
        outcome.Error!.Code.ShouldBe(DailyPlanErrors.UnknownStreet);
        outcome.Error.Text.Zh.ShouldContain(SmallDay.Street);
    }

    private static DayPlan Make(DistrictRegisters registers) =>
        Planner().Make(registers, Request(), cancel: TestContext.Current.CancellationToken).Plan.ShouldNotBeNull();

    private static DailyPlanner Planner() => new(new RuinRecreateSolver(), new StraightLineSource(), new StoppedClock());

    private static DailyPlanRequest Request() => new() { Date = SmallDay.Date, Iterations = 300 };

    /// <summary>A clock that stands still, so that nothing in a plan depends on when it was made.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
