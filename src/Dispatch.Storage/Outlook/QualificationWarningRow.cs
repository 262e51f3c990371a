namespace Dispatch.Storage.Outlook;

/// <summary>A qualification that ends soon or has ended. Person and skill are the key.</summary>
public sealed class QualificationWarningRow
{
    /// <summary>Whose it is.</summary>
    public required string StaffId { get; init; }

    /// <summary>The skill.</summary>
    public required string SkillCode { get; init; }

    /// <summary>Their provider; empty when none is named.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Last day it is valid, included.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Days from the day of the look to the last valid one; negative: it has ended, and nobody is planned with it.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>The day of the look, local.</summary>
    public required DateOnly SeenOn { get; init; }
}
