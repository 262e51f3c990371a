using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Choices;

/// <summary>An exact choice and how it was made.</summary>
/// <typeparam name="T">What was chosen.</typeparam>
/// <param name="Choice">The choice.</param>
/// <param name="Decision">Who chose, cost, bound.</param>
/// <param name="Fault">Why OR-Tools had no part though something was left to choose; null = it had, or nothing was.</param>
internal sealed record Decided<T>(T Choice, PlanDecision Decision, CpFault? Fault);
