using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// A person's daily limits shared out to the shifts of the day: seconds by the length of the shifts, counts evenly with the odd ones in the
/// first shifts. So no day exceeds its limit whatever is planned in each shift.
/// </summary>
internal static class ShiftShare
{
    /// <summary>The share of one shift in a daily limit of seconds.</summary>
    public static int Seconds(int total, TimeWindow shift, IEnumerable<TimeWindow> all)
    {
        var sum = all.Sum(h => (long)h.Latest - h.Earliest);
        return sum == 0 ? total : (int)((long)total * (shift.Latest - shift.Earliest) / sum);
    }

    /// <summary>The share of the shift at a position in a daily count.</summary>
    public static int Count(int total, int position, int shifts) => (total / shifts) + (position < total % shifts ? 1 : 0);
}
