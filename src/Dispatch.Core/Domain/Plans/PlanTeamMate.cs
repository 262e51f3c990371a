namespace Dispatch.Core.Domain.Plans;

/// <summary>Another person of the same team visit.</summary>
/// <param name="StaffId">Register id.</param>
/// <param name="Name">Display name.</param>
public sealed record PlanTeamMate(string StaffId, string Name);
