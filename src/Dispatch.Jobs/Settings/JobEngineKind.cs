namespace Dispatch.Jobs.Settings;

/// <summary>Who fires the schedule and hands runs to threads.</summary>
public enum JobEngineKind
{
    /// <summary>Quartz, on every database.</summary>
    Quartz,

    /// <summary>Hangfire, on SQL Server, in builds that have it.</summary>
    Hangfire,
}
