namespace Dispatch.Routing.Model;

/// <summary>A skill and its level: required at least, or held.</summary>
/// <param name="Skill">The caller's number for the skill, 0 or more.</param>
/// <param name="Level">1 = basic; higher includes lower. Skills without levels use 1.</param>
public readonly record struct SkillLevel(int Skill, int Level);
