using System.Data.Common;
using Dispatch.Jobs.Settings;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Jobs.Runs;

/// <summary>Which failures are worth another attempt, and when.</summary>
internal static class RetryPlan
{
    private const int Growth = 4;
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

    /// <summary>Whether the failure comes from outside and may pass: the database, a file, a time-out.</summary>
    public static bool MayPass(Exception failure) => failure is DbException or DbUpdateException or IOException or TimeoutException
        || failure.InnerException is DbException;

    /// <summary>The pause after an attempt: the first one, then four times as long each, ten minutes at most.</summary>
    /// <param name="attempt">The attempt that failed, 1 or more.</param>
    /// <param name="options">With the first pause.</param>
    public static TimeSpan PauseAfter(int attempt, JobsOptions options)
    {
        var factor = Math.Pow(Growth, Math.Min(attempt - 1, 10));
        return TimeSpan.FromTicks(Math.Min(_longest.Ticks, (long)(options.RetryPause.Ticks * factor)));
    }
}
