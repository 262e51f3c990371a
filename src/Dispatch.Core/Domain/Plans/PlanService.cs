namespace Dispatch.Core.Domain.Plans;

/// <summary>A service type that occurs in the plan.</summary>
/// <param name="Code">Code in the service catalogue, e.g. "meal", "bath", "escort".</param>
/// <param name="Name">Its name.</param>
public sealed record PlanService(string Code, PlanText Name);
