namespace Dispatch.Planning.Staffing;

/// <summary>Demand for a skill against the people who have it.</summary>
/// <param name="SkillCode">The skill.</param>
/// <param name="Level">At least this level.</param>
/// <param name="DemandHours">Hours of the day's visits that need it, ways not counted; null: hidden.</param>
/// <param name="SupplyHours">Hours on shift of people who have it, valid that day.</param>
/// <param name="People">Those people.</param>
/// <param name="EndingSoon">Of these: whose certificate ends within 30 days.</param>
/// <param name="UnservedHours">Hours of visits needing it that the plan left undone; null: hidden.</param>
/// <param name="Elders">Elders whose visits need it; null: hidden.</param>
/// <param name="UnservedElders">Elders of those left undone; null: hidden.</param>
public sealed record SkillNeedHours(string SkillCode, int Level, double? DemandHours, double SupplyHours, int People, int EndingSoon, double? UnservedHours, int? Elders, int? UnservedElders);
