using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Meals;
using Dispatch.Planning.DailyPlan.Meals.Assignment;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// From registers to the assignment problem, rule by rule. The compound is at 121.42° E; canteen C1 476 m east of it, C2 the same to the west; both
/// 704 m by road (476 × 1.48), 169 s by e-bike.
/// </summary>
public sealed class MealDemandBuilderTests
{
    private const int Way = 169;
    private const int Gate = 60;
    private const int Load = 300;

    /// <summary>Three ordinary lunches are one group; another diet, a cold box, a window, a habit, two portions or a named canteen make another.</summary>
    [Fact]
    public void Orders_that_are_alike_are_one_group()
    {
        var terms = SmallDay.Lunch("A", "E1").Terms;
        MealTerms[] others =
        [
            terms with { Diet = Diet.Soft }, terms with { Hot = false }, terms with { Window = new TimeWindow(39_600, 41_400) },
            terms with { Portions = new Portions(2) }, terms with { CanteenId = "C2" },
        ];
        var registers = Two() with { MealOrders = [.. SmallDay.Registers().MealOrders, .. others.Select((t, i) => SmallDay.Lunch($"N{i}", "E1") with { Terms = t })] };
        registers = registers with { Elders = [registers.Elders[0], registers.Elders[1], registers.Elders[2] with { UsualCanteenId = "C2" }] };
        Build(registers).Orders.Select(o => string.Join(' ', o.Select(x => x.Id))).ShouldBe(["N1", "N4", "M1 M2", "N3", "M3", "N2", "N0"], ignoreOrder: true);
    }

    /// <summary>169 s at 6 fen a minute are 16.9 → 17 fen; the habit costs 150 at the other canteen, the border 60 where C2 lies in another street.</summary>
    [Fact]
    public void Ways_habits_and_borders_are_priced()
    {
        var registers = Two(c => c with { StreetCode = "310105999" });
        registers = registers with
        {
            Elders = [.. registers.Elders.Select(e => e with { UsualCanteenId = "C2" })],
            Streets = registers.Streets.Add(registers.Streets[0] with { Code = "310105999" }),
        };
        var demand = Build(registers);
        var choices = demand.Problem.Groups.Single().Choices.ToDictionary(c => demand.Sources[c.Slot].Canteen.Id);
        (choices["C1"].Travel, choices["C1"].Habit, choices["C1"].Border).ShouldBe((17, 150, 0));
        (choices["C2"].Travel, choices["C2"].Habit, choices["C2"].Border).ShouldBe((17, 0, 60));
        demand.Problem.Groups[0].Choices[0].Cost.ShouldBe(77);
    }

    /// <summary>Loading must begin by 43,200 − 300 − 169 − 60 = 42,671; an order of two portions left out costs 2 × 50,000 fen.</summary>
    [Fact]
    public void Latest_loading_and_price_of_leaving_out()
    {
        var group = Build(SmallDay.Registers() with { MealOrders = [SmallDay.Lunch("M1", "E1", portions: 2)] }).Problem.Groups.Single();
        group.Choices.Single().LatestLoading.ShouldBe(43_200 - Load - Way - Gate);
        (group.Orders, group.Portions, group.Unassigned).ShouldBe((1, 2, 100_000));
    }

    /// <summary>The nearer canteen's only batch is ready at 11:55: at the door at 42,900 + 529, after 43,200; it is no choice, and alone it is the reason.</summary>
    [Fact]
    public void A_batch_must_be_ready_in_time()
    {
        var late = new Batch { CanteenId = "C1", Meal = Meal.Lunch, Number = 1, ReadyAt = DayTime.At(11, 55), Portions = new Portions(9) };
        var demand = Build(Two() with { Batches = [late] });
        demand.Problem.Groups.Single().Choices.Select(c => demand.Sources[c.Slot].Canteen.Id).ShouldBe(["C2"]);
        Build(SmallDay.Registers() with { Batches = [late] }).Refusals.Single()
            .ShouldBe(new Refusal(PlanCodes.NotInTime, "C1", 42_900 + Load + Way + Gate, 43_200));
    }

    /// <summary>Hot food may take 3 minutes: 169 + 60 s are too long. A cold box goes all the same.</summary>
    [Fact]
    public void Hot_food_reaches_as_far_as_it_stays_fresh()
    {
        var options = new PlanningOptions { FreshnessLimitMinutes = 3, FreshnessTargetMinutes = 3 };
        var registers = SmallDay.Registers() with { MealOrders = [SmallDay.Lunch("M1", "E1")] };
        Build(registers, options).Refusals.Single().ShouldBe(new Refusal(PlanCodes.BeyondFreshness, "C1", Way + Gate, 180));
        var cold = registers.MealOrders[0] with { Terms = registers.MealOrders[0].Terms with { Hot = false } };
        Build(registers with { MealOrders = [cold] }, options).Refusals.Single().ShouldBeNull();
    }

    /// <summary>A canteen closed on Tuesdays takes nobody on one.</summary>
    [Fact]
    public void A_closed_canteen_takes_nobody()
    {
        var registers = SmallDay.Registers();
        registers = registers with { CanteenSlots = [registers.CanteenSlots[0] with { Days = Weekdays.EveryDay & ~Weekdays.Tuesday }] };
        Build(registers).Refusals.Single().ShouldBe(new Refusal(PlanCodes.NoCanteen, null, 1, 0));
    }

    /// <summary>Beyond the radius, without the diet: no choice.</summary>
    [Fact]
    public void Radius_and_diet_are_hard()
    {
        Build(SmallDay.Registers(), new PlanningOptions { CanteenRadius = 400 }).Refusals.Single()!.Code.ShouldBe(PlanCodes.NoCanteen);
        Build(SmallDay.Registers() with { MealOrders = [SmallDay.Lunch("M1", "E1", Diet.Halal)] }).Refusals.Single()!.Code.ShouldBe(PlanCodes.NoCanteen);
    }

    /// <summary>An order that names a canteen has no other choice, though another is nearer the habit; if that one cannot cook it, it says so.</summary>
    [Fact]
    public void A_named_canteen_is_the_only_one()
    {
        var order = SmallDay.Lunch("M1", "E1");
        var demand = Build(Two() with { MealOrders = [order with { Terms = order.Terms with { CanteenId = "C2" } }] });
        demand.Problem.Groups.Single().Choices.Select(c => demand.Sources[c.Slot].Canteen.Id).ShouldBe(["C2"]);
        var halal = order with { Terms = order.Terms with { CanteenId = "C2", Diet = Diet.Halal } };
        Build(Two() with { MealOrders = [halal] }).Refusals.Single().ShouldBe(new Refusal(PlanCodes.NamedCanteen, "C2", 1, 0));
    }

    /// <summary>Only so many canteens as the options say, the cheapest.</summary>
    [Fact]
    public void Only_the_cheapest_canteens_are_looked_at() =>
        Build(Two(), new PlanningOptions { Assignment = new AssignmentOptions { Canteens = 1 } }).Problem.Groups.Single().Choices.Length.ShouldBe(1);

    /// <summary>
    /// Without batches all is ready when the door opens, but not before the kitchen's van may come; a supply below the capacity is all there is.
    /// </summary>
    [Fact]
    public void A_supplied_slot_has_its_food_when_the_van_has_come()
    {
        var registers = SmallDay.Registers();
        var source = new MealSource(registers.Canteens[0], registers.CanteenSlots[0] with { SupplyBy = DayTime.At(10, 20), Supplied = new Portions(4) });
        var slot = SlotSupply.Of(source, []);
        (slot.Capacity, slot.Batches.Single().ReadyAt, slot.Batches.Single().Portions).ShouldBe((4, 37_200, 4));
    }

    /// <summary>The small day with a second canteen on the other side.</summary>
    private static DistrictRegisters Two(Func<Canteen, Canteen>? change = null)
    {
        var registers = SmallDay.Registers();
        var second = registers.Canteens[0] with { Id = "C2", Gate = new Wgs84Point(121.415, 31.22) };
        return registers with
        {
            Canteens = registers.Canteens.Add(change is null ? second : change(second)),
            CanteenSlots = registers.CanteenSlots.Add(registers.CanteenSlots[0] with { CanteenId = "C2" }),
        };
    }

    private static MealDemand Build(DistrictRegisters registers, PlanningOptions? options = null)
    {
        options ??= new PlanningOptions();
        var scope = new PlanScope { DistrictCode = "310105", DistrictName = "长宁区" };
        var context = new BuildContext(new RegisterLookup(registers), SmallDay.Date, scope, options, new StraightLineSource().For(options));
        return MealDemandBuilder.Build(context, MealRequests.ServiceOf(context)!, registers.MealOrders);
    }
}
