using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>Windows left for a visit and the gaps to meals that windows could not express.</summary>
/// <param name="Windows">Starts left; empty = none.</param>
/// <param name="Gaps">Activity of the meal, whether the meal comes first, smallest and largest gap between the starts.</param>
internal readonly record struct CutWindows(
    ImmutableArray<TimeWindow> Windows, ImmutableArray<(int Meal, bool MealFirst, int MinGap, int MaxGap)> Gaps);
