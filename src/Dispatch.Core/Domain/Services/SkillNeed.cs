namespace Dispatch.Core.Domain.Services;

/// <summary>A skill asked for, at least at a level.</summary>
/// <param name="SkillCode">Code of the skill.</param>
/// <param name="Level">Lowest level that will do, 1 to 3.</param>
public readonly record struct SkillNeed(string SkillCode, int Level);
