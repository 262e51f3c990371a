using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// Each person's fair share of work for the day, from the rolling month: the regular day, less where they had more regular days' worth of work
/// than the mean of their kind. Nobody is told to work more; who had less than others simply has no price on long work below overtime.
/// </summary>
internal sealed class FairShares
{
    /// <summary>A surplus of so many regular days takes the whole of one day's share away.</summary>
    private const double CatchUpDays = 5;

    /// <summary>The share never falls below this part of the regular day.</summary>
    private const double LeastShare = 0.25;
    private readonly Dictionary<string, double> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<StaffKind, double> _mean;
    private readonly PlanningOptions _options;

    public FairShares(BuildContext context, PlanHistory history)
    {
        _options = context.Options;
        foreach (var staff in context.Fleet.Select(v => v.Staff).DistinctBy(s => s.Id))
        {
            var worked = staff.RecentWork?.Value ?? (history.WorkedSeconds.TryGetValue(staff.Id, out var seconds) ? seconds : (long?)null);
            if (worked is { } known && staff.RegularWork.Value > 0)
                _days[staff.Id] = (double)known / staff.RegularWork.Value;
        }

        _mean = context.Fleet.Select(v => v.Staff).DistinctBy(s => s.Id).Where(s => _days.ContainsKey(s.Id))
            .GroupBy(s => s.Kind).ToDictionary(g => g.Key, g => g.Average(s => _days[s.Id]));
    }

    /// <summary>Prices on work above the share of one shift; none for people who had no more than the mean, or of whom nothing is known.</summary>
    /// <param name="staff">The person.</param>
    /// <param name="regular">The shift's part of the regular working day, seconds.</param>
    public ImmutableArray<WorkStep> Steps(StaffMember staff, int regular)
    {
        if (_options.FairnessHour == 0 || !_days.TryGetValue(staff.Id, out var days) || days <= _mean[staff.Kind])
            return [];
        var share = (int)Math.Round(regular * Math.Max(LeastShare, 1 - ((days - _mean[staff.Kind]) / CatchUpDays)));
        var price = Prices.PerSecondOfHour(_options.FairnessHour);
        return [new WorkStep(share, price), new WorkStep(Math.Min(TimeWindow.Forever, share + (_options.FairnessStepMinutes * 60)), price)];
    }
}
