namespace Dispatch.Core.Domain.Services;

/// <summary>A skill that roles ask for and qualifications certify.</summary>
public sealed record Skill
{
    /// <summary>Unique code, as in BATH.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>English name.</summary>
    public string NameEn { get; init; } = "";
}
