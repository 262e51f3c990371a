using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.DailyPlan.Demand;

/// <summary>What is asked for on a day.</summary>
/// <param name="Orders">The orders of the day.</param>
/// <param name="Skipped">Standing orders left out, ascending by id (ordinal). Those whose weekday it is not are not named.</param>
public sealed record DayDemand(DayOrders Orders, ImmutableArray<SkippedOrder> Skipped);
