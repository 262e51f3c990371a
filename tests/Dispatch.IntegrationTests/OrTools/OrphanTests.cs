using System.Diagnostics;
using Dispatch.Cli;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>No worker outlives the program that started it.</summary>
public sealed class OrphanTests
{
    /// <summary>Milliseconds after which a test that hangs is a failed one.</summary>
    private const int HangGuard = 120_000;

    /// <summary>The command line is killed with SIGKILL while its worker is busy with a solve: the worker ends by itself.</summary>
    [Fact(Timeout = HangGuard)]
    public async Task A_killed_parent_takes_its_worker_along()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var spied = new SpiedWorker(SpiedWorker.BusyForEver);
        var file = Path.Combine(spied.Options.WorkerFolder!, "four.vrp");
        await File.WriteAllTextAsync(file, FourNodes.Vrplib, cancel);
        using var parent = Start(spied.Options.WorkerFolder!, file);
        using var worker = await spied.NextAsync(cancel);
        (await worker.WordAsync(cancel)).ShouldBe("solving");
        parent.Kill();
        (await worker.WordAsync(cancel)).ShouldBeNull();
        await parent.WaitForExitAsync(cancel);
    }

    // --ortools on solves a small model first, which keeps the worker busy.
    private static Process Start(string folder, string file)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location, "solve", file, "--ortools", "on" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["DISPATCH_ORTOOLS_WORKER"] = folder;
        return Process.Start(info)!;
    }
}
