using Dispatch.Storage.Jobs;
using Microsoft.Extensions.Logging;

namespace Dispatch.Jobs.Runs;

/// <summary>What is said of runs: ids, kinds, areas and days; never a person.</summary>
internal static partial class RunLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} {Kind} {Scope} {Date}: attempt {Attempt} begins")]
    public static partial void Begins(this ILogger log, Guid run, string kind, string scope, DateOnly? date, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run}: attempt {Attempt} failed")]
    public static partial void Failed(this ILogger log, Exception failure, Guid run, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run}: {State}{Lost}")]
    public static partial void Ended(this ILogger log, Guid run, JobRunState state, string lost);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: attempt {Attempt} lost it to another node")]
    public static partial void Lost(this ILogger log, Guid run, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: no heartbeat")]
    public static partial void NoHeartbeat(this ILogger log, Exception silent, Guid run);
}
