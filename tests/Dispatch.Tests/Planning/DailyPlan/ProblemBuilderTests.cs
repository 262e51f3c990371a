using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Routing.Model;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan;

public sealed class ProblemBuilderTests
{
    /// <summary>
    /// Three orders behind one gate are one stop. Time: building 1 there and back 2×60, hand-overs 120 and 120+2×30, building 2 there and back
    /// 2×90, hand-over 120: 120+120+180+180+120 = 720 s. The last door comes 720−90−120 = 510 s after the gate (60 s), so the stop must start by
    /// 43,200−60−510 = 42,630 and within 7,200−570 = 6,630 s of leaving the kitchen.
    /// </summary>
    [Fact]
    public void Orders_behind_one_gate_are_one_stop()
    {
        var built = Build(SmallDay.Registers());
        var stop = built.Problem.Activities.Single(a => a.Id == "M1");
        stop.Service.ShouldBe(720);
        stop.Setup.ShouldBe(60);
        stop.Windows.ShouldBe([new TimeWindow(37_800, 42_630)]);
        stop.MaxSinceDepot.ShouldBe(6_630);
        stop.SoftSinceDepot.ShouldBe(3_030);
        stop.Delivery.ShouldBe([3, 0]);
        var request = built.Problem.Requests.Single(r => r.Id == "M1+2");
        request.UnservedPenalty.ShouldBe(3 * 50_000L * ProblemBuilder.CostPerFen);
        built.Index.Requests[0].Items.Select(i => i.Id).ShouldBe(["M1", "M2", "M3"]);
    }

    /// <summary>
    /// A bath keeps an hour from the lunch promised 10:30–12:00 (37,800–43,200). It takes 2×60 + 3,600 = 3,720 s, so it starts by
    /// 37,800−3,720 = 34,080 or from 43,200+3,600 = 46,800 on.
    /// </summary>
    [Fact]
    public void A_bath_keeps_an_hour_from_the_meal()
    {
        var built = Build(SmallDay.Registers());
        built.Problem.Activities.Single(a => a.Id == "V1/1").Windows.ShouldBe([new TimeWindow(28_800, 34_080), new TimeWindow(46_800, 61_200)]);
    }

    /// <summary>Two bath attendants start together; the first must be a woman for a woman; the expired certificate does not count and is told.</summary>
    [Fact]
    public void A_team_starts_together_and_an_expired_certificate_does_not_count()
    {
        var built = Build(SmallDay.Registers());
        var bath = built.Problem.Requests.Single(r => r.Id == "V1");
        built.Problem.Links.ShouldContain(new Link(bath.Roles[0].Activities[0], bath.Roles[1].Activities[0], 0, 0));
        bath.Roles[0].AllowedVehicles.Select(v => built.Index.Vehicles[v].Staff.Id).ShouldBe(["G1"]);
        bath.Roles[1].AllowedVehicles.Select(v => built.Index.Vehicles[v].Staff.Id).ShouldBe(["G1", "G2"]);
        bath.UnservedPenalty.ShouldBe(2 * 110_000L * ProblemBuilder.CostPerFen);
        built.Problem.Vehicles.Single(v => v.Id == "G2").Skills.ShouldBeEmpty();
        built.Index.Warnings.ShouldContain(w => w.Code == PlanCodes.Expired && w.SubjectId == "G2");
    }

    /// <summary>An escort: fetch, stay, home, nothing between. Appointment 14:00 = 50,400, at the entrance 900 s before; the stay lasts 900+3,600 s.</summary>
    [Fact]
    public void A_hospital_trip_is_three_stops_of_one_person()
    {
        var built = Build(SmallDay.Registers());
        var role = built.Problem.Requests.Single(r => r.Id == "V2").Roles.Single();
        role.Contiguous.ShouldBeTrue();
        role.Activities.Select(a => built.Index.Activities[a].Kind)
            .ShouldBe([PlanStopKind.EscortPickup, PlanStopKind.EscortStay, PlanStopKind.EscortReturn]);
        var stay = built.Problem.Activities[role.Activities[1]];
        stay.Windows.ShouldBe([new TimeWindow(49_500, 49_500)]);
        stay.Service.ShouldBe(4_500);
    }

    /// <summary>A wage of 40 yuan an hour is 4,000 fen × 1,000 / 3,600 = 1,111 milli-fen a second; a rider's boxes are loaded at the canteen's slot.</summary>
    [Fact]
    public void A_rider_is_based_at_the_canteen()
    {
        var built = Build(SmallDay.Registers());
        var rider = built.Problem.Vehicles.Single(v => v.Id == "R1");
        rider.WorkCost.ShouldBe(1_111);
        rider.HomeDepot.ShouldBe(0);
        rider.Capacity.ShouldBe([20, 5]);
        built.Problem.Depots.Single().Id.ShouldBe("C1/lunch");
        built.Problem.Depots.Single().Window.ShouldBe(new TimeWindow(36_000, 43_200));
    }

    /// <summary>Batches: 2 portions at 10:00, 5 at 11:00; the third order waits for the second batch and makes a stop of its own.</summary>
    [Fact]
    public void Orders_wait_for_their_batch()
    {
        var registers = SmallDay.Registers() with { Batches = [Batch(1, DayTime.At(10), 2), Batch(2, DayTime.At(11), 5)] };
        var stops = Build(registers).Problem.Activities.Where(a => a.SourceDepot is not null).ToList();
        stops.Select(a => (a.Delivery[0], a.Release)).ShouldBe([(2, 36_000), (1, 39_600)]);
    }

    /// <summary>The problem does not depend on the order of the registers' lists.</summary>
    [Fact]
    public void Same_day_same_problem()
    {
        var registers = SmallDay.Registers();
        var turned = registers with
        {
            Staff = [.. registers.Staff.Reverse()], Elders = [.. registers.Elders.Reverse()], MealOrders = [.. registers.MealOrders.Reverse()],
            Shifts = [.. registers.Shifts.Reverse()], ServiceRoles = [.. registers.ServiceRoles.Reverse()],
        };
        Dispatch.Routing.Checking.PlanHash.Of(Build(turned).Problem).ShouldBe(Dispatch.Routing.Checking.PlanHash.Of(Build(registers).Problem));
    }

    /// <summary>Nobody cooks halal: the order is left out and says so. A slot of one portion: the order of two asks for 2 and finds 1.</summary>
    [Fact]
    public void Orders_without_canteen_say_why()
    {
        var registers = SmallDay.Registers();
        registers = registers with
        {
            MealOrders = [SmallDay.Lunch("M1", "E1", Diet.Halal), SmallDay.Lunch("M2", "E2", portions: 2)],
            CanteenSlots = [registers.CanteenSlots[0] with { Capacity = new Portions(1) }],
        };
        Build(registers).Index.Excluded.Select(e => (e.Item.Id, e.Code, e.Value, e.Limit))
            .ShouldBe([("M1", PlanCodes.NoCanteen, 1L, 0L), ("M2", PlanCodes.CanteenFull, 2L, 1L)]);
    }

    /// <summary>Every option out of its range is named.</summary>
    [Fact]
    public void Options_out_of_range_are_all_named()
    {
        var fault = Should.Throw<ArgumentException>(() => new PlanningOptions { FreshnessLimitMinutes = 121, StopPortions = 0 }.Validate());
        fault.Message.ShouldContain(nameof(PlanningOptions.FreshnessLimitMinutes));
        fault.Message.ShouldContain(nameof(PlanningOptions.StopPortions));
    }

    private static Batch Batch(int number, DayTime ready, int portions) =>
        new() { CanteenId = "C1", Meal = Meal.Lunch, Number = number, ReadyAt = ready, Portions = new Portions(portions) };

    private static BuiltProblem Build(DistrictRegisters registers) => ProblemBuilder.Build(
        registers, StandingOrderExpansion.Expand(registers, SmallDay.Date), new PlanScope { DistrictCode = "310105", DistrictName = "长宁区" }, new PlanningOptions());
}
