using System.Diagnostics;
using System.Text;
using Dispatch.Cli;
using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>The real program as a child process, to be killed without warning.</summary>
internal sealed class DispatchProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task _errors;
    private readonly StringBuilder _error = new();

    private DispatchProgram(Process process)
    {
        _process = process;
        (_output, _errors) = (process.StandardOutput.ReadToEndAsync(), ListenAsync());
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What it said on standard error so far, and whether it has ended.</summary>
    public string Said
    {
        get
        {
            lock (_error)
                return $"{_error}{(_process.HasExited ? $"(ended with {_process.ExitCode})" : "(running)")}";
        }
    }

    /// <summary>Process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a command on a test's database; jobs are looked for at once and missed within seconds.</summary>
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
        await _errors;
        return (_process.ExitCode, await _output, Said);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await Task.WhenAll(_output, _errors);
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_error)
                _error.AppendLine(line);
        }
    }

    private static IEnumerable<(string Name, string Value)> Settings =>
    [
        ("PollSeconds", "0.1"), ("HeartbeatSeconds", "0.5"), ("SilenceSeconds", "5"), ("MostAttempts", "1000"), ("AtOnce", "1"), ("PlanAfterImport", "false"),
    ];
}
