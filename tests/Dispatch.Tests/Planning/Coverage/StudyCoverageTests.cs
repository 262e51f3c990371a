using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Reach;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Coverage;

public sealed class StudyCoverageTests
{
    /// <summary>Everybody of the small day is 475 m as the crow flies from the canteen: lunch is there in time, the bath has one woman with the certificate.</summary>
    [Fact]
    public void Small_day_is_covered()
    {
        var report = Run(SmallDay.Registers());
        Row(report, CoverageServices.HotMeal).Share.ShouldBe(1);
        Row(report, CoverageServices.Lunch).ShouldSatisfyAllConditions(r => r.Elders.ShouldBe(3), r => r.Covered.ShouldBe(3));
        Row(report, "BATH").Covered.ShouldBe(1);
        report.Outside.ShouldNotContain(o => o.Service == CoverageServices.Lunch);
    }

    /// <summary>Two portions for three orders: one elder is left out, and it is for lack of capacity.</summary>
    [Fact]
    public void Full_canteen_leaves_elders_outside()
    {
        var day = SmallDay.Registers();
        var report = Run(day with { CanteenSlots = [day.CanteenSlots[0] with { Capacity = new Portions(2) }] });
        var row = Row(report, CoverageServices.Lunch);
        row.Covered.ShouldBe(2);
        row.Outside.ShouldHaveSingleItem().ShouldBe(new(OutsideReason.CapacityFull, 1));
        report.Outside.Single(o => o.Service == CoverageServices.Lunch).Reason.ShouldBe(OutsideReason.CapacityFull);
    }

    /// <summary>Each reason by what is wrong with the day.</summary>
    [Theory]
    [InlineData(OutsideReason.Diet)]
    [InlineData(OutsideReason.Window)]
    [InlineData(OutsideReason.TooFar)]
    [InlineData(OutsideReason.NoQualifiedPerson)]
    public void Reasons_of_meals(OutsideReason reason)
    {
        var day = SmallDay.Registers();
        day = reason switch
        {
            OutsideReason.Diet => day with { Elders = [.. day.Elders.Select(e => e with { Diet = Diet.Halal })] },
            OutsideReason.Window => day with { MealOrders = [.. day.MealOrders.Select(o => o with { Terms = o.Terms with { Window = new TimeWindow(0, 3_600) } })] },
            OutsideReason.TooFar => day with { Canteens = [day.Canteens[0] with { Gate = new Wgs84Point(121.70, 31.22) }] },
            _ => day with { Staff = [.. day.Staff.Where(s => s.Id != "R1")] },
        };
        Row(Run(day), CoverageServices.Lunch).Outside.Keys.ShouldBe([reason]);
    }

    /// <summary>Each reason of visits by what is wrong with the day.</summary>
    [Theory]
    [InlineData(OutsideReason.NoQualifiedPerson)]
    [InlineData(OutsideReason.Window)]
    [InlineData(OutsideReason.TooFar)]
    [InlineData(OutsideReason.CapacityFull)]
    public void Reasons_of_visits(OutsideReason reason)
    {
        var day = SmallDay.Registers();
        day = reason switch
        {
            OutsideReason.NoQualifiedPerson => day with { Qualifications = [] },
            OutsideReason.Window => day with { Shifts = [.. day.Shifts.Select(s => s with { Hours = new TimeWindow(61_201, 64_800) })] },
            OutsideReason.TooFar => day with { Stations = [day.Stations[0] with { Gate = new Wgs84Point(121.70, 31.22) }] },
            _ => day with { VisitOrders = [.. Enumerable.Range(0, 12).Select(i => day.VisitOrders[0] with { Id = $"B{i}" })] },
        };
        Row(Run(day), "BATH").Outside.Keys.ShouldBe([reason]);
    }

    /// <summary>A canteen over the border of the street counts: elders go to it all the same.</summary>
    [Fact]
    public void Borders_do_not_matter()
    {
        var day = SmallDay.Registers();
        var report = Run(day with { Canteens = [day.Canteens[0] with { StreetCode = "310105999" }] }, SmallDay.Street);
        Row(report, CoverageServices.WalkToCanteen, 15).Covered.ShouldBe(3);
        report.Rows.ShouldAllBe(r => r.StreetCode == SmallDay.Street);
    }

    /// <summary>Three elders are too few to be told: the reviewer sees no count and nobody.</summary>
    [Fact]
    public void Small_cells_are_hidden()
    {
        var shown = Told(SmallDay.Registers());
        shown.Outside.ShouldBeEmpty();
        shown.Rows.ShouldAllBe(r => r.Elders == null && r.Covered == null && r.Outside.Values.All(v => v == null));
    }

    /// <summary>Of 40 elders 38 are covered: the two could be found by subtraction, so both parts are hidden.</summary>
    [Fact]
    public void Complements_are_hidden_too()
    {
        var day = SmallDay.Registers();
        var many = day with
        {
            Elders = [.. Enumerable.Range(0, 40).Select(i => day.Elders[0] with { Id = $"E{i:00}", Diet = i < 2 ? Diet.Halal : Diet.Ordinary })],
            MealOrders = [], VisitOrders = [],
        };
        var row = Row(Told(many), CoverageServices.HotMeal);
        (row.Elders, row.Covered).ShouldBe((40, null));
        Row(Run(many), CoverageServices.HotMeal).Covered.ShouldBe(38);
    }

    private static StudyCoverage Study => new(new StraightLineSource(), new StraightWalking(DetourCurve.Shanghai));

    private static CoverageReport Run(DistrictRegisters registers, string scope = "") => Study.Run(registers, SmallDay.Date, scope);

    private static CoverageReport Told(DistrictRegisters registers) => ToldCoverage.Of(Study, registers, SmallDay.Date, "").Report("");

    private static CoverageRow Row(CoverageReport report, string service, int? minutes = null) =>
        report.Rows.First(r => r.Service == service && (minutes is null || r.Minutes == minutes));
}
