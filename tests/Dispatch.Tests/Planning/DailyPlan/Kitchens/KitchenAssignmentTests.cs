using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Kitchens;

/// <summary>
/// The small day's canteen is supplied: by 10:00, three lunches. Kitchen KA stands 952 m to its east, KB 4.8 km away; each has a van on duty and loads
/// from 08:00, 15 minutes.
/// </summary>
public sealed class KitchenAssignmentTests
{
    /// <summary>With the kitchen open the near one brings the three portions; the run arrives by 10:00.</summary>
    [Fact]
    public void The_near_kitchen_is_chosen()
    {
        var built = Build(Registers());
        var run = Run(built);
        built.Problem.Depots[built.Problem.Activities[run.Roles[0].Activities[0]].SourceDepot!.Value].Id.ShouldBe("KA");
        built.Problem.Activities[run.Roles[0].Activities[0]].Windows.ShouldBe([new TimeWindow(0, 36_000)]);
        built.Problem.Activities[run.Roles[0].Activities[0]].Delivery.ShouldBe([3, 0]);
        var choice = built.Index.KitchenChoice.ShouldNotBeNull();
        (choice.By, choice.CostFen, choice.Gap).ShouldBe((PlanDecider.Greedy, choice.BoundFen, 0.0));
    }

    /// <summary>The register's kitchen counts though it is far, and nothing is chosen.</summary>
    [Fact]
    public void The_registers_kitchen_is_kept()
    {
        var registers = Registers();
        var built = Build(registers with { Canteens = [registers.Canteens[0] with { KitchenId = "KB" }] });
        built.Problem.Depots.Select(d => d.Id).ShouldContain("KB");
        built.Index.KitchenChoice.ShouldBeNull();
    }

    /// <summary>The near kitchen cooks only two portions a day: the far one brings all three, rather than one portion being short.</summary>
    [Fact]
    public void A_kitchen_too_small_is_passed_over()
    {
        var registers = Registers();
        var small = registers with { Kitchens = [registers.Kitchens[0] with { DailyCapacity = new Portions(2) }, registers.Kitchens[1]] };
        Build(small).Problem.Depots.Select(d => d.Id).ShouldContain("KB");
    }

    /// <summary>The near kitchen's van has no driver on shift: the far one brings it; with both away nobody does, and it is told.</summary>
    [Fact]
    public void A_kitchen_without_van_is_passed_over()
    {
        var registers = Registers();
        var away = registers with { Absences = [Away("DA")] };
        Build(away).Problem.Depots.Select(d => d.Id).ShouldContain("KB");
        var nobody = Build(registers with { Absences = [Away("DA"), Away("DB")] });
        nobody.Index.Warnings.ShouldContain(w => w.Code == PlanCodes.NoKitchen && w.SubjectId == "C1");
        nobody.Problem.Depots.Select(d => d.Id).ShouldBe(["C1/lunch"]);
    }

    /// <summary>Docks open at 09:40, loaded at 09:55: the far van cannot be there by 10:00, and the near one, 3 min and 1,333 m at 20 km/h away, neither.</summary>
    [Fact]
    public void Vans_must_arrive_in_time()
    {
        var registers = Registers();
        var late = registers with { Kitchens = [.. registers.Kitchens.Select(k => k with { Loading = new TimeWindow(DayTime.At(9, 40).Seconds, DayTime.At(12).Seconds) })] };
        Build(late).Index.Warnings.ShouldContain(w => w.Code == PlanCodes.NoKitchen);
    }

    /// <summary>A batch handed out from 09:50 on must be unloaded by then: 5 minutes, so the van comes by 09:45 and not by 10:00.</summary>
    [Fact]
    public void Food_is_unloaded_before_the_first_batch()
    {
        var batch = new Batch { CanteenId = "C1", Meal = Meal.Lunch, Number = 1, ReadyAt = DayTime.At(9, 50), Portions = new Portions(9) };
        var built = Build(Registers() with { Batches = [batch] });
        built.Problem.Activities[Run(built).Roles[0].Activities[0]].Windows.ShouldBe([new TimeWindow(0, DayTime.At(9, 45).Seconds)]);
    }

    private static Absence Away(string id) => new() { StaffId = id, From = SmallDay.Date, To = SmallDay.Date };

    private static Dispatch.Routing.Model.Request Run(BuiltProblem built) => built.Problem.Requests.Single(r => r.Id.Contains("/C1/", StringComparison.Ordinal));

    private static DistrictRegisters Registers()
    {
        var registers = SmallDay.Registers();
        return registers with
        {
            CanteenSlots = [registers.CanteenSlots[0] with { SupplyBy = DayTime.At(10) }],
            Kitchens = [Kitchen("KA", 121.435), Kitchen("KB", 121.475)],
            TrunkVehicles = [Van("A"), Van("B")],
            Staff = registers.Staff.AddRange(Driver("A"), Driver("B")),
            Shifts = registers.Shifts.AddRange(Early("DA"), Early("DB")),
        };
    }

    private static Kitchen Kitchen(string id, double longitude) => new()
    {
        Id = id, Name = id, StreetCode = SmallDay.Street, Gate = new Wgs84Point(longitude, 31.22), Loading = new TimeWindow(28_800, 50_000), DailyCapacity = new Portions(500),
    };

    private static TrunkVehicle Van(string name) => new() { Id = "V" + name, KitchenId = "K" + name, DriverId = "D" + name, Capacity = new Portions(100) };

    private static StaffMember Driver(string name) => new() { Id = "D" + name, Name = name, Kind = StaffKind.Rider, Gender = Gender.Male, BaseId = "K" + name, Mode = TravelMode.Car };

    private static Shift Early(string staff) => SmallDay.Shift(staff) with { Hours = new TimeWindow(25_200, 61_200) };

    private static BuiltProblem Build(DistrictRegisters registers) => ProblemBuilder.Build(
        registers, StandingOrderExpansion.Expand(registers, SmallDay.Date), new PlanScope { DistrictCode = "310105", DistrictName = "长宁区" }, new PlanningOptions());
}
