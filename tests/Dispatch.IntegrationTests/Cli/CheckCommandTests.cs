using System.Text.Json;
using Dispatch.Cli;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class CheckCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A foreign solution that is right: 5 + 5 and 1.4 + 1.4 + 2.</summary>
    [Fact]
    public async Task Good_solution_is_certified()
    {
        var run = await Check("Route #1: 1\nRoute #2: 3 2\nCost 14.8\n");

        run.ExitCode.ShouldBe(ExitCodes.Ok);
        run.Output.ShouldContain("合格证");
        JsonDocument.Parse(run.LastLine).RootElement.GetProperty("cost").GetDecimal().ShouldBe(14.8m);
    }

    /// <summary>All three customers on one route of capacity 10: broken, exit code 1, and the certificate names the rule.</summary>
    [Fact]
    public async Task Overloaded_route_is_found()
    {
        var run = await Check("Route #1: 3 2 1\n", "--json");

        run.ExitCode.ShouldBe(ExitCodes.Violations);
        using var certificate = JsonDocument.Parse(run.Output);
        certificate.RootElement.GetProperty("feasible").GetBoolean().ShouldBeFalse();
        certificate.RootElement.GetProperty("violations").EnumerateArray().Select(v => v.GetProperty("code").GetString()).ShouldContain("V156_CAPACITY");
    }

    /// <summary>Costs are told as finely as asked for: by default no routes, then routes, then the steps that add up to them.</summary>
    [Fact]
    public async Task Costs_are_told_for_routes_and_stops()
    {
        const string Solution = "Route #1: 1\nRoute #2: 3 2\nCost 14.8\n";
        Routes(await Check(Solution, "--json")).ShouldBeEmpty();
        Routes(await Check(Solution, "--json", "--costs", "routes")).ShouldAllBe(r => r.Steps.Length == 0 && r.Cost > 0);
        var routes = Routes(await Check(Solution, "--json", "--costs", "stops"));
        routes.Length.ShouldBe(2);
        routes.ShouldAllBe(r => r.Steps.Sum() == r.Cost && r.Steps.Length > 2);
        (await Check(Solution, "--costs", "stops")).Output.ShouldContain("路线成本");
    }

    private static (long Cost, long[] Steps)[] Routes(CliRun run)
    {
        using var certificate = JsonDocument.Parse(run.Output);
        return [.. certificate.RootElement.GetProperty("routes").EnumerateArray().Select(r => (
            r.GetProperty("cost").GetProperty("total").GetInt64(),
            r.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("total").GetInt64()).ToArray()))];
    }

    /// <summary>A customer that no route names is unserved, not forgotten.</summary>
    [Fact]
    public async Task Customer_left_out_is_counted()
    {
        var run = await Check("Route #1: 3 2\n");

        JsonDocument.Parse(run.LastLine).RootElement.GetProperty("unserved").GetInt32().ShouldBe(1);
        run.Output.ShouldContain("U190_NOT_STATED");
    }

    private static async Task<CliRun> Check(string solution, params string[] options)
    {
        using var folder = new TempFolder();
        var (file, answer) = (Path.Combine(folder.Path, "four.vrp"), Path.Combine(folder.Path, "four.sol"));
        await File.WriteAllTextAsync(file, FourNodes.Vrplib, Cancel);
        await File.WriteAllTextAsync(answer, solution, Cancel);
        return await CliRun.Of(Cancel, ["check", file, answer, .. options]);
    }
}
