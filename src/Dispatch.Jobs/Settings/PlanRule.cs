namespace Dispatch.Jobs.Settings;

/// <summary>One line of the planning timetable: at this hour, these areas.</summary>
/// <param name="Name">Unique name of the line, stable over restarts.</param>
/// <param name="At">Time of day, Asia/Shanghai.</param>
/// <param name="Scope">"streets", "districts", or the code of one street or district.</param>
/// <param name="ProviderId">Only the streets this provider serves. Null: all.</param>
public sealed record PlanRule(string Name, TimeOnly At, string Scope, string? ProviderId)
{
    /// <summary>Every street with a compound by itself.</summary>
    public const string Streets = "streets";

    /// <summary>Every district as a whole.</summary>
    public const string Districts = "districts";
}
