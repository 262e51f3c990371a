using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Reports;
using Dispatch.Core.Geo;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Reach;
using Dispatch.TestData;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Coverage;

/// <summary>Two streets of eight compounds each, 66 m apart on a line away from the canteen.</summary>
public sealed class ToldCoverageTests
{
    private const int Compounds = 16;
    private const string Other = "310105103";

    /// <summary>However many elders live where: no two speeds and limits differ by one to four of them, be they counted as covered or as too far away.</summary>
    [Fact]
    public void No_difference_points_at_single_people() => Prop.ForAll(Gen.Choose(0, 9).ListOf(Compounds).ToArbitrary(), elders =>
    {
        var told = ToldCoverage.Of(Study, Line(elders), SmallDay.Date, "");
        foreach (var street in new[] { "", SmallDay.Street, Other })
        {
            var walks = Walks(told, street);
            foreach (var (shorter, longer) in walks.SelectMany((one, i) => walks.Skip(i + 1).Select(other => (one, other))))
            {
                (longer.Covered - shorter.Covered is { } more && SmallCells.IsSmall(more)).ShouldBeFalse($"{street}: {longer} {shorter}");
                (TooFar(shorter) - TooFar(longer) is { } fewer && SmallCells.IsSmall(fewer)).ShouldBeFalse($"{street}: {longer} {shorter}");
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <summary>Five and more in each compound: everything is told, at every speed, as it is.</summary>
    [Fact]
    public void Large_groups_are_told_as_they_are()
    {
        var town = Line([.. Enumerable.Repeat(7, Compounds)]);
        var told = ToldCoverage.Of(Study, town, SmallDay.Date, "");
        foreach (var speed in ToldCoverage.Speeds)
        {
            var options = new CoverageOptions { WalkMetresPerSecond = speed };
            var (whole, shown) = (Study.Run(town, SmallDay.Date, "", options), told.Report("", options));
            shown.Rows.Select(r => (r.StreetCode, r.Service, r.Minutes, r.Elders, r.Covered)).ShouldBe(whole.Rows.Select(r => (r.StreetCode, r.Service, r.Minutes, r.Elders, r.Covered)));
            shown.Outside.ShouldBeEmpty();
            told.Report(Other, options with { Minutes = [10] }).Rows.Where(r => r.Service == CoverageServices.WalkToCanteen).ShouldHaveSingleItem().Elders.ShouldBe(56);
        }
    }

    /// <summary>Other speeds and limits are not told: with them single people could be found.</summary>
    [Fact]
    public void Other_speeds_are_refused()
    {
        var told = ToldCoverage.Of(Study, Line([7]), SmallDay.Date, "");
        Should.Throw<ArgumentOutOfRangeException>(() => told.Report("", new CoverageOptions { WalkMetresPerSecond = 0.81 }));
        Should.Throw<ArgumentOutOfRangeException>(() => told.Report("", new CoverageOptions { Minutes = [14] })).Message.ShouldContain("5, 10, 15");
    }

    private static StudyCoverage Study => new(new StraightLineSource(), new StraightWalking(DetourCurve.Shanghai));

    /// <summary>The walks to the canteen that are told of a street, the shortest first.</summary>
    private static List<CoverageRow> Walks(ToldCoverage told, string street) =>
    [
        .. from speed in ToldCoverage.Speeds
           let report = told.Report("", new CoverageOptions { WalkMetresPerSecond = speed })
           from row in report.Rows
           where row.StreetCode == street && row.Service == CoverageServices.WalkToCanteen
           orderby report.Options.Metres(row.Minutes)
           select row,
    ];

    private static int? TooFar(CoverageRow row) => row.Outside.TryGetValue(OutsideReason.TooFar, out var count) ? count : 0;

    private static DistrictRegisters Line(IReadOnlyList<int> elders)
    {
        var day = SmallDay.Registers();
        return day with
        {
            Streets = [.. day.Streets, day.Streets[0] with { Code = Other }],
            Compounds = [.. elders.Select((_, i) => day.Compounds[0] with { Id = $"L{i:00}", StreetCode = i % 2 == 0 ? SmallDay.Street : Other, Gate = new Wgs84Point(121.425 + (0.0007 * (i + 1)), 31.22) })],
            Buildings = [],
            Elders = [.. elders.SelectMany((count, i) => Enumerable.Range(0, count).Select(k => Elder(day, i, k)))],
            MealOrders = [], VisitOrders = [],
        };
    }

    private static Elder Elder(DistrictRegisters day, int compound, int number) => day.Elders[0] with { Id = $"E{compound:00}{number:00}", CompoundId = $"L{compound:00}", Building = "" };
}
