using System.Text.Json;
using Dispatch.Cli;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class CityCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Two districts; the road graph beside the second is no road graph. The first is planned and stored all the same, and what happened is told.</summary>
    [Fact]
    public async Task A_district_that_fails_takes_nothing_from_another()
    {
        using var folder = new TempFolder();
        string[] databases = [Path.Combine(folder.Path, "east.db"), Path.Combine(folder.Path, "west.db")];
        foreach (var database in databases)
            (await CliRun.Of(Cancel, "import", Sample(), "--db", database)).ExitCode.ShouldBe(ExitCodes.Ok);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "west.roads"), "no road graph", Cancel);

        var run = await CliRun.Of(Cancel, ["city", "--day", "2026-11-24", "--iterations", "200", "--jobs", "2", "--ortools", "off", .. databases]);

        run.ExitCode.ShouldBe(ExitCodes.Violations, run.Error);
        using var result = JsonDocument.Parse(run.LastLine);
        (result.RootElement.GetProperty("parts").GetInt32(), result.RootElement.GetProperty("planned").GetInt32()).ShouldBe((2, 1));
        result.RootElement.GetProperty("served").GetInt32().ShouldBeGreaterThan(0);
        result.RootElement.GetProperty("failed")[0].GetProperty("part").GetString()!.ShouldStartWith("west/");
        run.Output.ShouldContain("all: 1 of 2 planned");
    }

    /// <summary>A file that is no database is told before anything is planned.</summary>
    [Fact]
    public async Task Missing_databases_are_told()
    {
        using var folder = new TempFolder();
        (await CliRun.Of(Cancel, "city", "--day", "2026-11-24", "--ortools", "off", Path.Combine(folder.Path, "none.db"))).ExitCode.ShouldBe(ExitCodes.BadInput);
    }

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dispatch.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "data", "samples", "street");
    }
}
