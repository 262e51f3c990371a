using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dispatch.Cli;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>The real program as a child process, to be killed without warning.</summary>
internal sealed class DispatchProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new(), _error = new();
    private readonly TaskCompletionSource _spoke = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    private DispatchProgram(Process process)
    {
        _process = process;
        _listening = Task.WhenAll(ListenAsync(process.StandardOutput, _output), ListenAsync(process.StandardError, _error));
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
    public static DispatchProgram Start(TestDatabase database, params string[] arguments) => Start(database, [], arguments);

    /// <summary>The same with further settings.</summary>
    public static DispatchProgram Start(TestDatabase database, IEnumerable<(string Name, string Value)> settings, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, .. arguments])
            info.ArgumentList.Add(argument);
        foreach (var (name, value) in database.Environment)
            info.Environment[name] = value;
        foreach (var (name, value) in Settings.Concat(FarAway))
            info.Environment["Jobs__" + name] = value;
        foreach (var (name, value) in settings)
            info.Environment[name] = value;
        info.Environment["DOTNET_TieredPGO"] = "0"; // it never lives long enough to gain by it
        return new DispatchProgram(Process.Start(info)!);
    }

    /// <summary>A node.</summary>
    public static DispatchProgram Node(TestDatabase database) => Start(database, "worker", "--ortools", "off", "--roads", "none");

    /// <summary>The first line of its standard output, as soon as it is there.</summary>
    /// <exception cref="InvalidOperationException">It ended without a word.</exception>
    public async Task<string> FirstLineAsync(CancellationToken cancel)
    {
        await Task.WhenAny(_spoke.Task, _listening).WaitAsync(cancel);
        lock (_output)
            return _output.Length > 0 ? _output.ToString().Split('\n')[0] : throw new InvalidOperationException(Said);
    }

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
        await _listening;
        return (_process.ExitCode, _output.ToString(), Said);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _listening;
        _process.Dispose();
    }

    private async Task ListenAsync(StreamReader stream, StringBuilder said)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            lock (said)
                said.Append(line).Append('\n');
            if (ReferenceEquals(said, _output))
                _spoke.TrySetResult();
        }
    }

    /// <summary>The timetable half a day away: whatever the hour, nothing is asked for but by the test.</summary>
    private static IEnumerable<(string Name, string Value)> FarAway =>
        from name in (string[])["PlanAt", "ExpandAt", "QualificationsAt", "AccountsAt"]
        select (name, new LocalDay(TimeProvider.System).Hour.AddHours(12).ToString("HH:mm", CultureInfo.InvariantCulture));

    private static IEnumerable<(string Name, string Value)> Settings =>
    [
        ("PollSeconds", "0.1"), ("HeartbeatSeconds", "0.5"), ("SilenceSeconds", "2"), ("MostAttempts", "1000"), ("AtOnce", "1"), ("PlanAfterImport", "false"),
    ];
}
