using Dispatch.Core.Geo;
using Dispatch.Planning.Reach;
using Dispatch.Planning.Siting;
using Dispatch.Routing.OrTools;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Siting;

public sealed class StudySitingTests
{
    /// <summary>The only canteen covers the three elders of the small day; closing it loses them, and opening at the compound's gate wins nothing.</summary>
    [Fact]
    public void Closing_the_only_canteen_loses_everybody()
    {
        var report = Study().Run(SmallDay.Registers(), new SitingOptions(), [], cancel: TestContext.Current.CancellationToken);
        (report.ValueToday, report.Value, report.Elders).ShouldBe((3, 3, 3));
        report.Closing.ShouldHaveSingleItem().ShouldBe(new ClosedSite("C1", "一食堂", 3));
        report.Open.ShouldBeEmpty();
    }

    /// <summary>Five kilometres away nobody is covered; a canteen at the gate covers all three.</summary>
    [Fact]
    public void New_canteen_at_the_gate_covers_them()
    {
        var day = SmallDay.Registers();
        var far = day with { Canteens = [day.Canteens[0] with { Gate = new Wgs84Point(121.48, 31.22) }] };
        var report = Study().Run(far, new SitingOptions(), [], cancel: TestContext.Current.CancellationToken);
        (report.ValueToday, report.Value, report.Gap).ShouldBe((0, 3, 0));
        report.Open.ShouldHaveSingleItem().Id.ShouldBe("X1");
    }

    private static StudySiting Study() => new(new StraightWalking(DetourCurve.Shanghai), new SiteChooser(NoCpSolver.Off, TimeProvider.System));
}
