using Dispatch.Core.Domain.Plans;

namespace Dispatch.Jobs.Settings;

/// <summary>A setting that can not be used.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Value">What it says.</param>
/// <param name="Text">What is expected.</param>
public sealed record SettingIssue(string Setting, string Value, PlanText Text)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = JobErrors.Setting;
}
