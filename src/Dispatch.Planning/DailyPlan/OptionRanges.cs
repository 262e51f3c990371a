using Dispatch.Core.Domain.Staff;

namespace Dispatch.Planning.DailyPlan;

/// <summary>The ranges of <see cref="PlanningOptions"/>, checked in one place.</summary>
internal static class OptionRanges
{
    private const long MostFen = 10_000_000;

    public static List<string> Faults(PlanningOptions o)
    {
        var faults = new List<string>();
        void Within(string name, double value, double least, double most)
        {
            if (!(value >= least && value <= most))
                faults.Add($"{name} is {value}, allowed {least} to {most}");
        }

        if (o.Unserved.IsDefault || o.Unserved.Length != PlanningOptions.Priorities || !o.Unserved.SequenceEqual(o.Unserved.Order()))
            faults.Add($"{nameof(o.Unserved)} needs {PlanningOptions.Priorities} ascending prices");
        else
            Within(nameof(o.Unserved), o.Unserved[0], 1, MostFen);
        foreach (var (name, value, most) in Prices(o))
            Within(name, value, 0, most);
        foreach (var (name, value, least, most) in Lengths(o))
            Within(name, value, least, most);
        Within(nameof(o.OvertimeShare), o.OvertimeShare, 0, 5);
        Within("Assignment.SolverWork", o.Assignment.SolverWork, 0.01, 100);
        foreach (var mode in Enum.GetValues<TravelMode>())
        {
            if (!o.Modes.TryGetValue(mode, out var options))
                faults.Add($"{nameof(o.Modes)} lacks {mode}");
            else
                AddMode(mode, options, Within);
        }

        return faults;
    }

    private static (string Name, long Value, long Most)[] Prices(PlanningOptions o) =>
    [
        (nameof(o.LatePerMinute), o.LatePerMinute, 100_000), (nameof(o.EarlyPerMinute), o.EarlyPerMinute, 100_000),
        (nameof(o.StalePerMinute), o.StalePerMinute, 100_000), (nameof(o.Stranger), o.Stranger, MostFen),
        (nameof(o.Familiar), o.Familiar, o.Stranger), (nameof(o.OtherGender), o.OtherGender, MostFen),
        (nameof(o.PersonUsed), o.PersonUsed, MostFen), (nameof(o.Trip), o.Trip, MostFen),
        (nameof(o.LeastHour), o.LeastHour, 1_000_000), (nameof(o.TravelHour), o.TravelHour, 1_000_000),
        (nameof(o.FairnessHour), o.FairnessHour, 1_000_000), (nameof(o.OtherThanPublished), o.OtherThanPublished, MostFen),
        (nameof(o.MovedPerMinute), o.MovedPerMinute, 100_000), (nameof(o.Crossing), o.Crossing, 1_000_000),
        ("Assignment.TravelPerMinute", o.Assignment.TravelPerMinute, 100_000), ("Assignment.ChangeOfCanteen", o.Assignment.ChangeOfCanteen, MostFen),
        ("Assignment.OtherStreet", o.Assignment.OtherStreet, MostFen), ("Assignment.LateReadyPerMinute", o.Assignment.LateReadyPerMinute, 100_000),
    ];

    private static (string Name, int Value, int Least, int Most)[] Lengths(PlanningOptions o) =>
    [
        (nameof(o.FreshnessLimitMinutes), o.FreshnessLimitMinutes, 1, 120),
        (nameof(o.FreshnessTargetMinutes), o.FreshnessTargetMinutes, 1, o.FreshnessLimitMinutes),
        (nameof(o.CanteenRadius), o.CanteenRadius, 100, 50_000), (nameof(o.StopPortions), o.StopPortions, 1, 200),
        (nameof(o.StopMinutes), o.StopMinutes, 1, 240), (nameof(o.SharedWindowMinutes), o.SharedWindowMinutes, 1, 600),
        (nameof(o.CarrierCanteens), o.CarrierCanteens, 0, 20), (nameof(o.CarrierRadius), o.CarrierRadius, 0, 50_000),
        (nameof(o.EscortSlackMinutes), o.EscortSlackMinutes, 1, 240), ("Assignment.ReadySlackMinutes", o.Assignment.ReadySlackMinutes, 0, 240),
        (nameof(o.FairnessStepMinutes), o.FairnessStepMinutes, 1, 1_440), (nameof(o.MovedToleranceMinutes), o.MovedToleranceMinutes, 0, 600),
        ("Assignment.Canteens", o.Assignment.Canteens, 1, 1_000),
    ];

    private static void AddMode(TravelMode mode, ModeOptions options, Action<string, double, double, double> within)
    {
        within($"Modes[{mode}].Speed", options.Speed.KmPerHour, 0.5, 200);
        within($"Modes[{mode}].Speed.Fixed", options.Speed.Fixed, 0, 7_200);
        within($"Modes[{mode}].Speed.OrOnFootKmPerHour", options.Speed.OrOnFootKmPerHour, 0, 20);
        within($"Modes[{mode}].FenPerKm", options.FenPerKm, 0, 100_000);
    }
}
