using System.Diagnostics;
using Dispatch.Cli;
using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>The real program as a child process, to be killed without warning.</summary>
internal sealed class DispatchProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private DispatchProgram(Process process)
    {
        _process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a command on a test's database; jobs are looked for and missed within a second.</summary>
    public static DispatchProgram Start(TestDatabase database, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, .. arguments])
            info.ArgumentList.Add(argument);
        foreach (var (name, value) in database.Environment)
            info.Environment[name] = value;
        foreach (var (name, value) in Settings)
            info.Environment["Jobs__" + name] = value;
        return new DispatchProgram(Process.Start(info)!);
    }

    /// <summary>A node.</summary>
    public static DispatchProgram Node(TestDatabase database) => Start(database, "worker", "--ortools", "off", "--roads", "none");

    /// <summary>kill -9; returns when the process is gone.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancel);
    }

    /// <summary>Waits for its own end.</summary>
    public async Task<(int Code, string Output, string Error)> EndAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return (_process.ExitCode, await _output, await _error);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await Task.WhenAll(_output, _error);
        _process.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Settings =>
    [
        ("PollSeconds", "0.1"), ("HeartbeatSeconds", "0.3"), ("SilenceSeconds", "1.5"), ("MostAttempts", "1000"), ("AtOnce", "1"), ("PlanAfterImport", "false"),
    ];
}
