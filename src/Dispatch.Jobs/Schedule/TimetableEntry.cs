namespace Dispatch.Jobs.Schedule;

/// <summary>Something the timetable does every day.</summary>
/// <param name="Name">Unique and stable name.</param>
/// <param name="At">Time of day, Asia/Shanghai.</param>
public sealed record TimetableEntry(string Name, TimeOnly At)
{
    /// <summary>The hour as a cron expression with seconds: second minute hour day month weekday.</summary>
    /// <param name="anyWeekday">How the scheduler writes "any weekday": "?" or "*".</param>
    public string Cron(string anyWeekday) => $"{At.Second} {At.Minute} {At.Hour} * * {anyWeekday}";
}
