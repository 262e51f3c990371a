using Dispatch.Jobs.Schedule;
using Hangfire;

namespace Dispatch.Jobs.Hangfire;

/// <summary>Hangfire's name for an entry of the timetable. Firing only asks for runs, so that firing twice does no harm.</summary>
/// <param name="timetable">What to do.</param>
[AutomaticRetry(Attempts = 6)]
public sealed class HangfireTick(Timetable timetable)
{
    /// <summary>Does what the entry says.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="stop">The server is being stopped.</param>
    [JobDisplayName("timetable {0}")]
    public Task FireAsync(string name, CancellationToken stop) => timetable.FireAsync(name, stop);
}
