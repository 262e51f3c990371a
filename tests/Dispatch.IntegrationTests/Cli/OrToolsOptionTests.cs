using Dispatch.Cli;
using Dispatch.Routing.OrTools;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class OrToolsOptionTests : IDisposable
{
    private static readonly CpFault _missing = new(CpCodes.NoPackage, "somewhere");

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("dispatch-").FullName, "four.vrp");

    public OrToolsOptionTests() => File.WriteAllText(_file, FourNodes.Vrplib);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    /// <summary>Wanted and not to be had: the run ends with the code and nothing else.</summary>
    [Fact]
    public async Task On_ends_with_the_code()
    {
        var (exit, error) = await Solve("on", new NoCpSolver(_missing));
        exit.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain("O103_NO_PACKAGE");
        error.ShouldContain("somewhere");
    }

    /// <summary>Not to be had and left to the program: it says why, and solves.</summary>
    [Fact]
    public async Task Auto_says_why_and_goes_on()
    {
        var (exit, error) = await Solve("auto", new NoCpSolver(_missing));
        exit.ShouldBe(ExitCodes.Ok);
        error.ShouldContain("O103_NO_PACKAGE The OR-Tools package is not installed");
        error.ShouldContain("OR-Tools: took no part (O103_NO_PACKAGE)");
    }

    /// <summary>Switched off: the host is not even made.</summary>
    [Fact]
    public async Task Off_makes_no_host()
    {
        var (exit, error) = await Solve("off", null);
        exit.ShouldBe(ExitCodes.Ok);
        error.ShouldContain("took no part (O101_OFF)");
    }

    /// <summary>On with the real worker solves.</summary>
    [Fact]
    public async Task On_with_the_worker_solves()
    {
        var (exit, _) = await Solve("on", CpWorkers.RealSolver());
        exit.ShouldBe(ExitCodes.Ok);
    }

    private async Task<(int Exit, string Error)> Solve(string mode, ICpSolver? host)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CliContext(output, error, TimeProvider.System, Language.En, TimeProvider.System.GetTimestamp())
        {
            OrTools = _ => host.ShouldNotBeNull(),
        };
        var exit = await Program.RunAsync(["solve", _file, "--iterations", "200", "--ortools", mode, "--lang", "en"], context, TestContext.Current.CancellationToken);
        return (exit, error.ToString());
    }
}
