using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>
/// Cuts the windows of a visit at home: out go the hours at the hospital, and the starts too near a meal of the same elder. Where nothing would be
/// left beside a meal, a gap to the meal's stop takes the place of the cut.
/// </summary>
internal sealed class HomeWindows(BuildContext context, ElderDays days)
{
    public CutWindows Cut(VisitDraft visit, int duration)
    {
        var windows = visit.Asked;
        foreach (var trip in days.TripsOf(visit.Elder.Id))
            windows = Windows.Without(windows, trip.Window.Earliest - duration, trip.Window.Earliest + trip.Duration);
        var gaps = ImmutableArray.CreateBuilder<(int, bool, int, int)>();
        foreach (var meal in days.MealsOf(visit.Elder.Id))
        {
            windows = AfterMeal(visit, meal, duration, windows, gaps);
            windows = BeforeMeal(visit, meal, windows, gaps);
        }

        return new CutWindows(windows, gaps.ToImmutable());
    }

    private ImmutableArray<TimeWindow> AfterMeal(
        VisitDraft visit, ElderEvent meal, int duration, ImmutableArray<TimeWindow> windows, ImmutableArray<(int, bool, int, int)>.Builder gaps)
    {
        if (days.Rule(visit.Service.Code, meal.ServiceCode) is not { } rule)
            return windows;
        if (rule.MaxGap is null)
        {
            var left = Windows.Without(windows, meal.Window.Earliest - duration, meal.Window.Latest + rule.MinGap.Value);
            if (!left.IsEmpty)
                return left;
        }

        var most = rule.MaxGap is { } max ? max.Value : TimeWindow.Forever;
        gaps.Add((meal.Activity, true, Gate(visit) + meal.Duration + rule.MinGap.Value, most));
        return Windows.Inside(windows, new TimeWindow(meal.Window.Earliest + rule.MinGap.Value, TimeWindow.Forever));
    }

    private ImmutableArray<TimeWindow> BeforeMeal(
        VisitDraft visit, ElderEvent meal, ImmutableArray<TimeWindow> windows, ImmutableArray<(int, bool, int, int)>.Builder gaps)
    {
        if (days.Rule(meal.ServiceCode, visit.Service.Code) is not { } rule)
            return windows;
        if (rule.MaxGap is null)
        {
            var left = Windows.Without(windows, meal.Window.Earliest - rule.MinGap.Value, meal.Window.Latest);
            if (!left.IsEmpty)
                return left;
        }

        gaps.Add((meal.Activity, false, rule.MinGap.Value, rule.MaxGap?.Value ?? TimeWindow.Forever));
        return windows;
    }

    private int Gate(VisitDraft visit) => context.Registers.Compounds[visit.Elder.CompoundId].GateTime.Value;
}
