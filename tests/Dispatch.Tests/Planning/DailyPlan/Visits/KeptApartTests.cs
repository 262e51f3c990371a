using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Visits;

/// <summary>Households kept apart, from the register to the plan. Two haircuts, at E2 and E3, which one caregiver could do.</summary>
public sealed class KeptApartTests
{
    /// <summary>With the entry two people go, without it one.</summary>
    [Fact]
    public void Two_caregivers_go_to_two_households_kept_apart()
    {
        Hairdressers(Haircuts([])).ShouldBe(1);
        Hairdressers(Haircuts([new Separation { ElderId = "E3", OtherElderId = "E2" }])).ShouldBe(2);
    }

    /// <summary>With one caregiver on duty one haircut stays undone, and the plan says why in both languages.</summary>
    [Fact]
    public void With_one_caregiver_the_plan_says_why()
    {
        var registers = Haircuts([new Separation { ElderId = "E2", OtherElderId = "E3" }]);
        var plan = Plan(registers with { Shifts = [.. registers.Shifts.Where(s => s.StaffId != "G2")] });
        var unserved = plan.Unserved.Where(u => u.ServiceCode == "HAIR").ShouldHaveSingleItem();
        unserved.ReasonCode.ShouldBe(UnservedCodes.Conflict);
        unserved.Reason.Zh.ShouldContain("分开照护");
        unserved.Reason.En.ShouldContain("must not share a caregiver");
    }

    /// <summary>Everybody behind one door is one household: an entry for one concerns the others, and nobody is kept apart from themselves.</summary>
    [Fact]
    public void An_elder_stands_for_the_household()
    {
        var registers = Haircuts([new Separation { ElderId = "E1", OtherElderId = "E3" }]);
        Built(registers).Problem.Conflicts.Length.ShouldBe(1, "the bath of E1 and the haircut of E3; the meals are not concerned");
        var shared = registers with { Elders = [.. registers.Elders.Select(e => e.Id is "E1" or "E2" ? e with { Building = "1号", Room = "101" } : e)] };
        Built(shared).Problem.Conflicts.Length.ShouldBe(2, "the bath of E1 and the haircut of E2, each with that of E3");
        var together = shared with { Separations = [new Separation { ElderId = "E1", OtherElderId = "E2" }] };
        Built(together).Problem.Conflicts.ShouldBeEmpty();
    }

    /// <summary>Two shifts of one person have one crew number, single shifts none.</summary>
    [Fact]
    public void Two_shifts_are_one_person()
    {
        var registers = Haircuts([]);
        var night = registers.Shifts.Single(s => s.StaffId == "G1") with { Id = "SHN", Hours = new TimeWindow(68_400, 72_000) };
        var vehicles = Built(registers with { Shifts = registers.Shifts.Add(night) }).Problem.Vehicles;
        vehicles.Where(v => v.Id.StartsWith("G1/", StringComparison.Ordinal)).Select(v => v.Crew).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        vehicles.Where(v => !v.Id.StartsWith("G1/", StringComparison.Ordinal)).ShouldAllBe(v => v.Crew == null);
    }

    private static int Hairdressers(DistrictRegisters registers)
    {
        var plan = Plan(registers);
        plan.Certificate!.Feasible.ShouldBeTrue();
        return plan.Routes.Count(r => r.Stops.Any(s => s.Items.Any(i => i.ServiceCode == "HAIR")));
    }

    private static DistrictRegisters Haircuts(Separation[] separations)
    {
        var registers = SmallDay.Registers();
        return registers with
        {
            Separations = [.. separations],
            Services = registers.Services.Add(new Service
            {
                Code = "HAIR", Name = "上门理发", NameEn = "Haircut", BaseTime = new Seconds(1_800), Windows = [new TimeWindow(30_000, 60_000)],
            }),
            ServiceRoles = registers.ServiceRoles.Add(SmallDay.Role("HAIR", 1, StaffKind.Caregiver)),
            VisitOrders =
            [
                .. registers.VisitOrders.Where(v => v.Terms.ServiceCode == "BATH"),
                SmallDay.Visit("V8", "E2", new VisitTerms { ServiceCode = "HAIR" }), SmallDay.Visit("V9", "E3", new VisitTerms { ServiceCode = "HAIR" }),
            ],
        };
    }

    private static BuiltProblem Built(DistrictRegisters registers)
    {
        var (scope, _) = ScopeChoice.Find(registers, new DailyPlanRequest { Date = SmallDay.Date });
        return ProblemBuilder.Build(registers, StandingOrderExpansion.Expand(registers, SmallDay.Date), scope!, new PlanningOptions());
    }

    private static DayPlan Plan(DistrictRegisters registers) =>
        new DailyPlanner(new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System)
            .Make(registers, new DailyPlanRequest { Date = SmallDay.Date, Iterations = 500 }).Plan!;
}
