namespace Dispatch.Core.Domain.Staff;

/// <summary>A certified skill of a person. Key: staff and skill together.</summary>
public sealed record Qualification
{
    /// <summary>Staff id.</summary>
    public required string StaffId { get; init; }

    /// <summary>Code of the skill in the skills table.</summary>
    public required string SkillCode { get; init; }

    /// <summary>1 初级, 2 中级, 3 高级; skills without levels use 1. Higher includes lower.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Last day it is valid, included; null = never expires.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Number of the certificate; empty when unknown.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Whether it is still valid on the day.</summary>
    public bool IsValidOn(DateOnly day) => ValidUntil is null || day <= ValidUntil;
}
