using Dispatch.Core.Domain.Plans;

namespace Dispatch.Cli.DayPlans;

/// <summary>What became of one part of the city.</summary>
/// <param name="Shard">The part.</param>
/// <param name="Plan">Its stored plan; null = it has none.</param>
/// <param name="Fault">Why it has none; empty when it has.</param>
/// <param name="Seconds">Seconds from loading to storing.</param>
/// <param name="PeakMegabytes">Peak memory of the program so far.</param>
internal sealed record CityRow(CityShard Shard, DayPlan? Plan, string Fault, double Seconds, long PeakMegabytes)
{
    /// <summary>Orders served, each counted once.</summary>
    public int Served { get; } = Plan?.Routes.SelectMany(r => r.Stops).Where(s => s.Kind is not (PlanStopKind.Load or PlanStopKind.Start))
        .SelectMany(s => s.Items).Select(i => (i.ServiceCode, i.Id)).Distinct().Count() ?? 0;

    /// <summary>Orders not served.</summary>
    public int Unserved { get; } = Plan?.Unserved.Length ?? 0;
}
