namespace Dispatch.Storage.Actuals;

/// <summary>
/// How reports from the road come together, in whatever order they arrive: the furthest state counts (planned, on the way, at the door, ended); between two ends the
/// later one by its time; of several arrivals the first.
/// </summary>
internal static class StopProgress
{
    /// <summary>Puts one report into a row.</summary>
    /// <param name="row">The stop at one person's hands.</param>
    /// <param name="report">What was reported.</param>
    public static void Apply(StopActualRow row, StopReported report)
    {
        var (before, state) = (row.State, report.State);
        if (state == StopState.Arrived && (row.ArrivedUtc is not { } first || report.AtUtc < first))
            row.ArrivedUtc = report.AtUtc;
        if (Rank(state) > Rank(before) || (IsEnd(state) && report.AtUtc >= row.DoneUtc))
        {
            row.State = state;
            row.DoneUtc = IsEnd(state) ? report.AtUtc : row.DoneUtc;
        }

        row.DeviceUtc = row.DeviceUtc is { } last && last > report.DeviceUtc ? last : report.DeviceUtc;
        row.ReportedBy = Lengths.Cut(report.By, Lengths.Person)!;
        row.Note = Lengths.Cut(report.Note, Lengths.Note) ?? row.Note;
        row.Revision++;
    }

    private static bool IsEnd(StopState state) => Rank(state) == 3;

    private static int Rank(StopState state) => state switch
    {
        StopState.Planned => 0,
        StopState.OnWay => 1,
        StopState.Arrived => 2,
        _ => 3,
    };
}
