using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>What a plan says about itself before its routes.</summary>
/// <param name="Date">The planned day.</param>
/// <param name="Scope">District or street.</param>
/// <param name="CreatedUtc">When it was made.</param>
/// <param name="Origin">What it was made from and with.</param>
public sealed record PlanHead(DateOnly Date, PlanScope Scope, DateTime CreatedUtc, PlanOrigin Origin);
