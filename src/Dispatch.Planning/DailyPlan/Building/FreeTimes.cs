using System.Globalization;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// Shifts as they are left by other areas' plans in force: the longest time of a shift in which the person is not out for another area, nor on the
/// way between the two.
/// </summary>
internal sealed class FreeTimes(BuildContext context)
{
    /// <summary>Seconds left free for the way from one area to another.</summary>
    private const int WayBetween = 30 * 60;

    private readonly ILookup<string, TimeElsewhere> _elsewhere = context.History.Elsewhere.ToLookup(t => t.StaffId, StringComparer.Ordinal);
    private readonly SortedSet<string> _cut = new(StringComparer.Ordinal), _areas = new(StringComparer.Ordinal);

    /// <summary>What is left of a shift; nothing where no time is.</summary>
    public IEnumerable<Shift> Of(Shift shift)
    {
        var times = _elsewhere[shift.StaffId].Where(t => t.From - WayBetween < shift.Hours.Latest && shift.Hours.Earliest < t.Until + WayBetween).OrderBy(t => t.From).ToList();
        if (times.Count == 0)
            return [shift];
        _cut.Add(shift.StaffId);
        _areas.UnionWith(times.Select(t => t.ScopeCode));
        var (from, best) = (shift.Hours.Earliest, new TimeWindow(0, 0));
        foreach (var time in times)
        {
            best = Longer(best, from, time.From - WayBetween);
            from = Math.Max(from, time.Until + WayBetween);
        }

        best = Longer(best, from, shift.Hours.Latest);
        return best.Latest > best.Earliest ? [shift with { Hours = best }] : [];
    }

    private static TimeWindow Longer(TimeWindow best, int from, int until) => until - from > best.Latest - best.Earliest ? new TimeWindow(from, until) : best;

    /// <summary>Tells whose time is shorter than their shift.</summary>
    public void Warn()
    {
        if (_cut.Count == 0)
            return;
        var areas = string.Join(", ", _areas);
        context.Warn(PlanCodes.Elsewhere, _cut.Count.ToString(CultureInfo.InvariantCulture),
            $"{_cut.Count} 人当天另在 {areas} 的现行计划中，本计划只用他们余下的最长一段时间（两地之间留 {WayBetween / 60} 分钟）。",
            $"{_cut.Count} people are also out by the plans in force of {areas}; this plan uses the longest time left of their shifts ({WayBetween / 60} minutes kept for the way).");
    }
}
