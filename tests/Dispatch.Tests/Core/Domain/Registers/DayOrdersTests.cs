using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Tests.Planning.Intake;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Domain.Registers;

/// <summary>Which orders fall on a day, and who works then, by the small district's registers.</summary>
public sealed class DayOrdersTests
{
    private static readonly DistrictRegisters _registers = SmallDistrict.Registers;

    /// <summary>Monday 2026-11-23: SM1 (workdays), SM2 (daily) and SV1 (every 7 days from Monday 2026-11-02) fall on it.</summary>
    [Fact]
    public void Standing_orders_join_the_day_orders()
    {
        var day = DayOrders.For(_registers, SmallDistrict.Today);

        day.Meals.Select(m => m.Id).ShouldBe(["M1", "SM1@2026-11-23", "SM2@2026-11-23"]);
        day.Visits.Select(v => v.Id).ShouldBe(["SV1@2026-11-23", "V1", "V2"]);
        day.Links.ShouldBe([new VisitLink { FromId = "M1", ToId = "SV1@2026-11-23", MinGap = new(3600), MaxGap = new(14_400) }]);
    }

    [Theory]
    [InlineData("2026-11-24", "SM1,SM2", "")] // Tuesday: no visit
    [InlineData("2026-11-28", "SM2", "")] // Saturday: SM1 is for workdays
    [InlineData("2026-12-01", "SM2", "")] // SM1 is paused
    [InlineData("2026-12-07", "SM1,SM2", "SV1")] // Monday, pause over
    [InlineData("2027-01-01", "SM2", "")] // holiday, which SM1 skips
    [InlineData("2027-01-05", "SM1", "")] // SM2 has ended the day before
    public void Weekdays_periods_pauses_and_holidays_count(string date, string meals, string visits)
    {
        var day = DayOrders.For(_registers, DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        string.Join(',', day.Meals.Select(m => m.StandingId)).ShouldBe(meals);
        string.Join(',', day.Visits.Select(v => v.StandingId)).ShouldBe(visits);
    }

    [Fact]
    public void A_days_order_takes_the_place_of_the_standing_one()
    {
        var meal = _registers.MealOrders[0] with { Id = "M2", ElderId = "E1" };
        var visit = _registers.VisitOrders[0] with { Id = "V3", ElderId = "E3", StandingId = "SV1" };
        var changed = _registers with { MealOrders = _registers.MealOrders.Add(meal), VisitOrders = _registers.VisitOrders.Add(visit) };

        var day = DayOrders.For(changed, SmallDistrict.Today);

        day.Meals.Select(m => m.Id).ShouldBe(["M1", "M2", "SM2@2026-11-23"]);
        day.Visits.Select(v => v.Id).ShouldBe(["V1", "V2", "V3"]);
        day.Links.Single().ToId.ShouldBe("V3", "a link to the standing order holds for what replaces it");
    }

    [Fact]
    public void Shifts_of_the_day_go_over_weekly_ones_and_absence_over_both()
    {
        var lookup = new RegisterLookup(_registers with { Absences = [.. _registers.Absences, new Absence { StaffId = "S2", From = SmallDistrict.Today, To = SmallDistrict.Today }] });

        lookup.ShiftsOn("S3", SmallDistrict.Today).Select(s => s.Id).ShouldBe(["SH4"]);
        lookup.ShiftsOn("S3", SmallDistrict.Today.AddDays(1)).Select(s => s.Id).ShouldBe(["SH3"]);
        lookup.ShiftsOn("S2", SmallDistrict.Today).ShouldBeEmpty();
        lookup.ShiftsOn("S2", SmallDistrict.Today.AddDays(2)).Select(s => s.Id).ShouldBe(["SH2"]);
    }

    [Fact]
    public void Stairs_are_climbed_only_without_a_lift()
    {
        var lookup = new RegisterLookup(_registers);
        lookup.FloorsToClimb(lookup.Elders["E1"]).ShouldBe(3, "fourth floor");
        lookup.FloorsToClimb(lookup.Elders["E2"]).ShouldBe(0, "a lift");
        lookup.FloorsToClimb(lookup.Elders["E3"]).ShouldBe(0, "no building recorded");
    }

    [Fact]
    public void Every_28_days_is_counted_from_the_first()
    {
        var recurrence = new Recurrence { From = new(2026, 1, 1), EveryDays = 28, Days = Weekdays.None };
        recurrence.FallsOn(new(2026, 1, 29), isHoliday: false).ShouldBeTrue();
        recurrence.FallsOn(new(2026, 1, 28), isHoliday: false).ShouldBeFalse();
        recurrence.FallsOn(new(2025, 12, 4), isHoliday: false).ShouldBeFalse();
    }
}
