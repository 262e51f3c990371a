namespace Dispatch.Planning.OnTheRoad;

/// <summary>What somebody served on a day.</summary>
/// <param name="Date">The day, local.</param>
/// <param name="Minutes">Whole minutes from check-in to check-out, begun ones not counted.</param>
/// <param name="Orders">Orders and visits done with both.</param>
public sealed record ServedMinutes(DateOnly Date, int Minutes, int Orders)
{
    /// <summary>Whole minutes covered by some spans of time; what overlaps counts once, spans that end before they begin not at all.</summary>
    public static int Of(IEnumerable<(DateTime From, DateTime To)> spans)
    {
        var (total, until) = (TimeSpan.Zero, DateTime.MinValue);
        foreach (var (from, to) in spans.Where(s => s.To > s.From).OrderBy(s => s.From))
        {
            var begin = from > until ? from : until;
            if (to > begin)
                (total, until) = (total + (to - begin), to);
        }

        return (int)total.TotalMinutes;
    }
}
