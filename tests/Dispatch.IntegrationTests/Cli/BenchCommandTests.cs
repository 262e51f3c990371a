using Dispatch.Cli;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class BenchCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The gap is counted from the .sol beside the instance: best known 10, found 13.4 is 34 % more.</summary>
    [Fact]
    public async Task Gap_table_is_written()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "vrptw"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "vrptw", "four.vrp"), FourNodes.Vrplib, Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "vrptw", "four.sol"), "Route #1: 1\nCost 10.0\n", Cancel);
        var table = Path.Combine(folder.Path, "table.md");

        var run = await CliRun.Of(Cancel, "bench", "vrptw", "--data", folder.Path, "--iterations", "300", "--seeds", "1,2", "--threads", "1", "--out", table);

        run.ExitCode.ShouldBe(ExitCodes.Ok, run.Error);
        run.Output.ShouldContain("| vrptw | four | 1 | 10 | 13.4 | 34.00 | yes | 0 | 2 |");
        run.Output.ShouldContain("| vrptw | four | 2 | 10 | 13.4 | 34.00 | yes | 0 | 2 |");
        (await File.ReadAllTextAsync(table, Cancel)).ShouldBe(run.Output);
    }

    /// <summary>Without instances there is no table but an exit code.</summary>
    [Fact]
    public async Task Missing_data_is_told()
    {
        using var folder = new TempFolder();
        (await CliRun.Of(Cancel, "bench", "italian", "--data", folder.Path)).ExitCode.ShouldBe(ExitCodes.BadInput);
        (await CliRun.Of(Cancel, "bench", "italian", "--seeds", "one")).ExitCode.ShouldBe(ExitCodes.Usage);
    }
}
