using System.Globalization;
using System.Text.RegularExpressions;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.Vrplib;

public sealed partial class VrplibBenchmarkTests
{
    /// <summary>The stored best solution, read and judged by our checker, costs what it is published to cost.</summary>
    [Theory]
    [InlineData("vrptw", "C1_10_1", 1000, 250, 0, 1)]
    [InlineData("vrptw", "R2_10_4", 1000, 250, 0, 1)]
    [InlineData("mdvrptw", "PR12A", 480, 52, 0, 1000)]
    [InlineData("mdvrptw", "PR12B", 480, 44, 0, 1000)]
    [InlineData("mtvrptwr", "C201R0.25", 100, 8, 1, 10)]
    [InlineData("mtvrptwr", "R2_2_07R0.75", 200, 20, 1, 10)]
    public void Stored_solutions_cost_what_is_published(string family, string name, int customers, int vehicles, int depots, int publishedScale)
    {
        var instance = Reading.File(SharedFiles.Path("bench", family, name + ".vrp"));
        var stored = File.ReadAllBytes(SharedFiles.Path("bench", family, name + ".sol"));

        var (solution, certificate) = Reading.Judged(instance, stored);

        instance.Format.Name.ShouldBe("vrplib");
        instance.Problem.Requests.Length.ShouldBe(customers);
        (instance.Problem.Vehicles.Length, instance.Problem.Depots.Length).ShouldBe((vehicles, depots));
        certificate.Violations.ShouldBeEmpty();
        solution.Unserved.ShouldBeEmpty();
        Reading.NativeCost(instance, certificate).ShouldBe(Published(stored) / publishedScale, 0.0005);
    }

    /// <summary>What we write is accepted by the independent checker, at the same cost.</summary>
    [Theory]
    [InlineData("vrptw", "C1_10_1")]
    [InlineData("mdvrptw", "PR12A")]
    [InlineData("mtvrptwr", "C201R0.25")]
    public void Written_solutions_pass_the_independent_checker(string family, string name)
    {
        var path = SharedFiles.Path("bench", family, name + ".vrp");
        var instance = Reading.File(path);
        var (solution, certificate) = Reading.Judged(instance, File.ReadAllBytes(SharedFiles.Path("bench", family, name + ".sol")));

        var verdict = PythonChecker.Judge("check_vrplib.py", path, s => s.Write(Reading.Written(instance, solution)));

        verdict.GetProperty("errors").GetArrayLength().ShouldBe(0);
        verdict.GetProperty("ok").GetBoolean().ShouldBeTrue();
        verdict.GetProperty("cost").GetDouble().ShouldBe(Reading.NativeCost(instance, certificate), 0.06);
    }

    /// <summary>Writing and reading gives the same routes and clocks.</summary>
    [Fact]
    public void Round_trip_keeps_routes()
    {
        var instance = Reading.File(SharedFiles.Path("bench", "mtvrptwr", "C201R0.25.vrp"));
        var (solution, _) = Reading.Judged(instance, File.ReadAllBytes(SharedFiles.Path("bench", "mtvrptwr", "C201R0.25.sol")));

        var (again, _) = Reading.Judged(instance, Reading.Written(instance, solution));

        again.Routes.Select(r => (r.Vehicle, string.Join(' ', r.Steps))).ShouldBe(solution.Routes.Select(r => (r.Vehicle, string.Join(' ', r.Steps))));
    }

    /// <summary>Every instance of the three families can be read.</summary>
    [Theory]
    [InlineData("mdvrptw", 14)]
    [InlineData("mtvrptwr", 87)]
    public void Whole_families_are_read(string family, int files)
    {
        var all = Directory.GetFiles(SharedFiles.Path("bench", family), "*.vrp");
        all.Length.ShouldBe(files);
        foreach (var path in all)
            Reading.File(path).Problem.Requests.Length.ShouldBeGreaterThan(0);
    }

    private static double Published(byte[] solution) =>
        double.Parse(CostLine().Match(System.Text.Encoding.UTF8.GetString(solution)).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Cost:?\s+([\d.]+)")]
    private static partial Regex CostLine();
}
