using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan;

public sealed class StandingOrderExpansionTests
{
    /// <summary>A pause, a holiday and a day order take a standing meal out, each with its reason; another weekday is no reason at all.</summary>
    [Fact]
    public void Skipped_orders_name_their_reason()
    {
        var registers = SmallDay.Registers() with
        {
            StandingMeals =
            [
                Standing("S1", "E1", Meal.Dinner), Standing("S2", "E2", Meal.Dinner, onHolidays: false), Standing("S3", "E3", Meal.Lunch),
                Standing("S4", "E2", Meal.Dinner, to: SmallDay.Date.AddDays(-1)), Standing("S5", "E3", Meal.Dinner),
            ],
            Pauses = [new OrderPause { Id = "P1", ElderId = "E1", From = SmallDay.Date, Reason = "住院" }],
            Holidays = [new Holiday { Date = SmallDay.Date, Name = "敬老日" }],
        };
        var demand = StandingOrderExpansion.Expand(registers, SmallDay.Date);
        demand.Skipped.Select(s => (s.StandingId, s.Reason)).ShouldBe(
            [("S1", SkipReason.Paused), ("S2", SkipReason.Holiday), ("S3", SkipReason.Replaced)]);
        demand.Skipped[0].Text.Zh.ShouldContain("住院");
        demand.Orders.Meals.Select(m => m.Id).ShouldBe(["M1", "M2", "M3", "S5@2026-11-24"]);
    }

    /// <summary>The order of the registers' lists does not matter.</summary>
    [Fact]
    public void Expansion_does_not_depend_on_the_order_of_lists()
    {
        var registers = SmallDay.Registers();
        var turned = registers with { MealOrders = [.. registers.MealOrders.Reverse()], VisitOrders = [.. registers.VisitOrders.Reverse()] };
        StandingOrderExpansion.Expand(turned, SmallDay.Date).Orders.Meals.ShouldBe(StandingOrderExpansion.Expand(registers, SmallDay.Date).Orders.Meals);
    }

    private static StandingMeal Standing(string id, string elder, Meal meal, bool onHolidays = true, DateOnly? to = null) => new()
    {
        Id = id, ElderId = elder, Recurrence = new Recurrence { From = new DateOnly(2026, 1, 1), To = to, OnHolidays = onHolidays }, Terms = new MealTerms { Meal = meal },
    };
}
