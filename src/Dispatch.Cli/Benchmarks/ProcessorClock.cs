using System.Globalization;

namespace Dispatch.Cli.Benchmarks;

/// <summary>
/// A clock that counts processor time of this program and of the processes it started (on Linux), so that runs on a busy machine can be
/// compared. For one search thread.
/// </summary>
internal sealed class ProcessorClock : TimeProvider
{
    private const long TicksPerJiffy = TimeSpan.TicksPerSecond / 100;
    private static readonly long _refresh = TimeSpan.TicksPerSecond / 10;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _children = [];
    private long _refreshAt;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        var own = Environment.CpuUsage.TotalTime.Ticks;
        lock (_lock)
        {
            if (own >= _refreshAt)
            {
                _refreshAt = own + _refresh;
                foreach (var child in Children())
                    _children.TryAdd(child, 0);
            }

            // One that has ended keeps what it was last seen with.
            foreach (var child in _children.Keys)
                _children[child] = Used(child) ?? _children[child];
            return own + _children.Values.Sum();
        }
    }

    private static IEnumerable<string> Children()
    {
        const string Tasks = "/proc/self/task";
        if (!Directory.Exists(Tasks))
            return [];
        return Directory.GetDirectories(Tasks).SelectMany(task => (Read(Path.Combine(task, "children")) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // The fields after the name in brackets: the 12th and 13th are user and system time in hundredths of a second.
    private static long? Used(string process)
    {
        var text = Read($"/proc/{process}/stat");
        var fields = text?[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is { Length: > 12 } ? TicksPerJiffy * (Number(fields[11]) + Number(fields[12])) : null;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
