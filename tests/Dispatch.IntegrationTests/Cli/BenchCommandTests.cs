using Dispatch.Cli;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class BenchCommandTests
{
    private const string BathForTwo = """
        { "travel": "round(1.3*euclid_m/(15/3.6)) seconds",
          "visits": {
            "visits": [ { "id": 0, "x": 0, "y": 0, "service": 3600, "people": 2, "skills": [1], "start_window": [36000, 39600] } ],
            "caregivers": [
              { "id": "a", "x": 0, "y": 1000, "skills": [1, 2], "shift": [28800, 61200] },
              { "id": "b", "x": 0, "y": -1000, "skills": [1], "shift": [28800, 61200] } ] } }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The gap is counted from the .sol beside the instance: best known 10, found 13.4 is 34 % more.</summary>
    [Fact]
    public async Task Gap_table_is_written()
    {
        using var folder = new TempFolder();
        await Instance(folder, "10.0");
        var table = Path.Combine(folder.Path, "table.md");

        var run = await CliRun.Of(Cancel, "bench", "vrptw", "--data", folder.Path, "--iterations", "300", "--seeds", "1,2", "--threads", "1", "--out", table);

        run.ExitCode.ShouldBe(ExitCodes.Ok, run.Error);
        run.Output.ShouldContain("| vrptw | four | 1 | 10 | 13.4 | 34.00 | yes | 3 | 0 |  | 2 | 300 |");
        run.Output.ShouldContain("| vrptw | four | 2 | 10 | 13.4 | 34.00 | yes | 3 | 0 |  | 2 | 300 |");
        (await File.ReadAllTextAsync(table, Cancel)).ShouldBe(run.Output);
    }

    /// <summary>Best known 20, found 13.4: the solution file and its line in the index are kept, and it is said; a second measurement finds it there.</summary>
    [Fact]
    public async Task New_best_solutions_are_kept()
    {
        using var folder = new TempFolder();
        await Instance(folder, "20.0");
        var best = Path.Combine(folder.Path, "best");
        string[] bench = ["bench", "vrptw", "--data", folder.Path, "--iterations", "300", "--threads", "1", "--ortools", "off", "--best", best];

        var first = await CliRun.Of(Cancel, bench);
        var second = await CliRun.Of(Cancel, bench);

        first.Error.ShouldContain("优于已知最好,已保存");
        second.Error.ShouldContain("优于已知最好");
        second.Error.ShouldNotContain("已保存");
        first.Output.ShouldContain("| -33.00 new best |");
        (await File.ReadAllTextAsync(Path.Combine(best, "vrptw", "four.sol"), Cancel)).ShouldContain("Cost 13.4");
        (await File.ReadAllLinesAsync(Path.Combine(best, "records.csv"), Cancel)).Length.ShouldBe(2);
    }

    /// <summary>Two instances at once; the second measurement takes all its rows from the journal, also beside a line that was cut off.</summary>
    [Fact]
    public async Task Interrupted_measurements_go_on()
    {
        using var folder = new TempFolder();
        await Instance(folder, "10.0");
        var journal = Path.Combine(folder.Path, "rows.jsonl");
        string[] bench = ["bench", "vrptw", "--data", folder.Path, "--iterations", "300", "--seeds", "1,2", "--threads", "1", "--jobs", "2", "--ortools", "off", "--journal", journal, "--solutions", folder.Path];

        var first = await CliRun.Of(Cancel, bench);
        await File.AppendAllTextAsync(journal, "{\"key\":\"300 it", Cancel);
        var second = await CliRun.Of(Cancel, bench);

        first.ExitCode.ShouldBe(ExitCodes.Ok, first.Error);
        (await File.ReadAllLinesAsync(journal, Cancel)).Length.ShouldBe(3);
        second.Error.ShouldNotContain("four  13.4");
        second.Output.Split('\n').Where(l => l.Contains("four", StringComparison.Ordinal)).Count().ShouldBe(2);
        File.Exists(Path.Combine(folder.Path, "vrptw", "four-s2-alone.sol")).ShouldBeTrue();
    }

    /// <summary>Two must bathe together, each from a home 1,000 m off: 312 s of travel a way. The row says what is served and which teams are complete.</summary>
    [Fact]
    public async Task Teams_are_counted()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "district"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "district", "district.json"), BathForTwo, Cancel);

        var run = await CliRun.Of(Cancel, "bench", "visits-teams", "--data", folder.Path, "--iterations", "100", "--threads", "1", "--ortools", "off");

        run.ExitCode.ShouldBe(ExitCodes.Ok, run.Error);
        run.Output.ShouldContain("| district | visits_teams | 1 | 169937 | 1248 |");
        run.Output.ShouldContain("| yes | 1 | 0 | 1 of 1 | 2 | 100 |");
    }

    /// <summary>Processor time counts the whole program, so that runs side by side cannot be told apart.</summary>
    [Fact]
    public async Task Processor_time_is_for_one_run_at_a_time() =>
        (await CliRun.Of(Cancel, "bench", "vrptw", "--processor-time", "--jobs", "2")).ExitCode.ShouldBe(ExitCodes.Usage);

    /// <summary>Without instances there is no table but an exit code.</summary>
    [Fact]
    public async Task Missing_data_is_told()
    {
        using var folder = new TempFolder();
        (await CliRun.Of(Cancel, "bench", "italian", "--data", folder.Path)).ExitCode.ShouldBe(ExitCodes.BadInput);
        (await CliRun.Of(Cancel, "bench", "italian", "--seeds", "one")).ExitCode.ShouldBe(ExitCodes.Usage);
    }

    private static async Task Instance(TempFolder folder, string best)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "vrptw"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "vrptw", "four.vrp"), FourNodes.Vrplib, Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "vrptw", "four.sol"), $"Route #1: 1\nCost {best}\n", Cancel);
    }
}
