using System.Text.Json;
using Dispatch.Cli;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class SolveCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One instance of each family is solved; the independent checker of the family accepts the file and finds our cost.</summary>
    [Theory]
    [InlineData("check_vrplib.py", 300, 1, "vrptw", "C1_10_1.vrp")]
    [InlineData("check_vrplib.py", 1500, 1, "mdvrptw", "PR12A.vrp")]
    [InlineData("check_vrplib.py", 300, 1, "mtvrptwr", "C201R0.25.vrp")]
    [InlineData("check_hhcrsp.py", 300, 3, "hhcrsp", "mankowska", "InstanzVNS_HCSRP_100_1.json")]
    [InlineData("check_hhcrsp.py", 300, 3, "hhcrsp", "italian", "instance_002-venice-r11-p229-s4-sim23.9-seq24.1.json")]
    [InlineData("check_vroom.py", 300, 0, "district", "meals_vroom_fixed.json")]
    [InlineData("check_vroom.py", 300, 0, "district", "visits_vroom.json")]
    public async Task Solutions_pass_the_independent_checkers(string script, int iterations, int decimals, params string[] instance)
    {
        var file = SharedFiles.Path(["bench", .. instance]);
        using var folder = new TempFolder();
        var solution = Path.Combine(folder.Path, "solution");

        var run = await CliRun.Of(Cancel, "solve", file, "--iterations", $"{iterations}", "--threads", "1", "--out", solution);
        var check = await CliRun.Of(Cancel, "check", file, solution);

        run.ExitCode.ShouldBe(ExitCodes.Ok, run.Error);
        using var result = JsonDocument.Parse(run.LastLine);
        result.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["cost", "feasible", "unserved", "vehicles", "seconds"]);
        check.ExitCode.ShouldBe(ExitCodes.Ok, check.Output);
        using var checkedAgain = JsonDocument.Parse(check.LastLine);
        checkedAgain.RootElement.GetProperty("cost").GetDecimal().ShouldBe(result.RootElement.GetProperty("cost").GetDecimal());

        // The scripts count unserved customers as errors; so few iterations may leave some.
        var complete = result.RootElement.GetProperty("unserved").GetInt32() == 0;
        var verdict = PythonChecker.Judge(script, file, solution);
        verdict.GetProperty("errors").EnumerateArray().Select(e => e.GetString()!)
            .Where(e => complete || !e.Contains("not served", StringComparison.Ordinal)).ShouldBeEmpty();
        verdict.GetProperty("cost").GetDecimal().ShouldBe(result.RootElement.GetProperty("cost").GetDecimal(), 0.6m / (decimal)Math.Pow(10, decimals));
    }

    /// <summary>The same seed, threads and iterations give the same file.</summary>
    [Fact]
    public async Task Same_seed_gives_the_same_solution()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "four.vrp");
        await File.WriteAllTextAsync(file, FourNodes.Vrplib, Cancel);

        var first = await CliRun.Of(Cancel, "solve", file, "--iterations", "200", "--threads", "2", "--seed", "9");
        var second = await CliRun.Of(Cancel, "solve", file, "--iterations", "200", "--threads", "2", "--seed", "9");

        first.ExitCode.ShouldBe(ExitCodes.Ok);
        first.Output.ShouldStartWith("Route #1:");
        WithoutLastLine(second.Output).ShouldBe(WithoutLastLine(first.Output));
    }

    /// <summary>Two customers fit a vehicle. Best of the three pairings: 0-1-2-0 (5 + 3.6 + 2) and 0-3-0 (1.4 + 1.4), against 14.0 and 14.8.</summary>
    [Fact]
    public async Task Tiny_instance_is_solved_to_the_optimum()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "four.vrp");
        await File.WriteAllTextAsync(file, FourNodes.Vrplib, Cancel);

        var run = await CliRun.Of(Cancel, "solve", file, "--json", "--iterations", "500", "--threads", "1");

        using var result = JsonDocument.Parse(run.Output);
        result.RootElement.GetProperty("cost").GetDecimal().ShouldBe(13.4m);
    }

    /// <summary>A cancelled run keeps and writes what it has, and says by its exit code that it was cancelled.</summary>
    [Fact]
    public async Task Cancelled_run_writes_its_best()
    {
        using var folder = new TempFolder();
        var (file, solution) = (Path.Combine(folder.Path, "four.vrp"), Path.Combine(folder.Path, "four.sol"));
        await File.WriteAllTextAsync(file, FourNodes.Vrplib, Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CliContext(output, error, TimeProvider.System, Language.En, TimeProvider.System.GetTimestamp()) { Solver = _ => new StoppedSolver(stop) };

        var code = await Program.RunAsync(["solve", file, "--out", solution, "--time-limit", "600"], context, stop.Token);

        code.ShouldBe(ExitCodes.Cancelled);
        (await File.ReadAllTextAsync(solution, Cancel)).ShouldContain("Cost");
        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("feasible").GetBoolean().ShouldBeTrue();
    }

    /// <summary>Broken files end with code 3 and every error; with --json they are on standard output.</summary>
    [Fact]
    public async Task Broken_file_is_told_with_codes()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "bad.json");
        await File.WriteAllTextAsync(file, """{ "vehicles": [ { "id": "x" } ], "jobs": [ { } ] }""", Cancel);

        var people = await CliRun.Of(Cancel, "solve", file, "--lang", "en");
        var machine = await CliRun.Of(Cancel, "solve", file, "--json");

        people.ExitCode.ShouldBe(ExitCodes.BadInput);
        people.Error.ShouldContain("/vehicles/0/id error F103_TYPE: A whole number is expected (value: \"x\")");
        machine.ExitCode.ShouldBe(ExitCodes.BadInput);
        using var errors = JsonDocument.Parse(machine.Output);
        errors.RootElement.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("code").GetString()).ShouldBe(["F103_TYPE", "F102_MISSING", "F102_MISSING"]);
    }

    /// <summary>A missing file, a wrong option and an unknown command have their exit codes.</summary>
    [Theory]
    [InlineData(ExitCodes.BadInput, "solve", "there-is-no-such-file")]
    [InlineData(ExitCodes.Usage, "solve")]
    [InlineData(ExitCodes.Usage, "solve", "x", "--threads", "0")]
    [InlineData(ExitCodes.Usage, "solve", "x", "--format", "excel")]
    [InlineData(ExitCodes.Usage, "fly")]
    [InlineData(ExitCodes.Ok, "solve", "--help")]
    public async Task Exit_codes_are_as_documented(int expected, params string[] args) =>
        (await CliRun.Of(Cancel, args)).ExitCode.ShouldBe(expected);

    /// <summary>Help is in the language asked for.</summary>
    [Fact]
    public async Task Help_speaks_both_languages()
    {
        (await CliRun.Of(Cancel, "solve", "--help")).Output.ShouldContain("题目文件");
        (await CliRun.Of(Cancel, "solve", "--help", "--lang", "en")).Output.ShouldContain("The problem file");
    }

    private static string WithoutLastLine(string text) => text.TrimEnd()[..text.TrimEnd().LastIndexOf('\n')];
}
