using System.Collections.Immutable;
using Dispatch.Core.Domain.Reports;

namespace Dispatch.Planning.Quality;

/// <summary>
/// A quality report for who may not read elders: sums of fewer than five elders are left out, and one more where only one is, since all together are told; so is the
/// load of fewer than five people. Shares of larger groups stay, however small: they speak of the service.
/// </summary>
internal static class SmallQuality
{
    public static QualityReport Of(QualityReport report)
    {
        if (report.Total is { } all && SmallCells.IsSmall(all.Elders))
            return report with { Total = null, Days = [], Streets = [], Services = [], Canteens = [], Continuity = new Continuity(0, 0, 0, null), Load = [], Alerts = [] };
        var (streets, canteens) = (Kept(report.Streets, s => s), Kept(report.Canteens, c => c.Sums));
        var continuity = SmallCells.IsSmall(report.Continuity.Elders) ? new Continuity(0, 0, 0, null)
            : report.Continuity with { Above = SmallCells.IsSmall(report.Continuity.Above ?? 0) ? null : report.Continuity.Above };
        ImmutableArray<StaffLoad> load = [.. report.Load.Where(l => !SmallCells.IsSmall(l.People))];
        return report with
        {
            Days = Kept(report.Days, d => d), Streets = streets, Services = Kept(report.Services, s => s), Canteens = canteens, Continuity = continuity, Load = load,
            Alerts = [.. report.Alerts.Where(a => IsTold(a, streets, canteens, continuity, load))],
        };
    }

    private static bool IsTold(QualityAlert alert, ImmutableArray<QualitySums> streets, ImmutableArray<CanteenStars> canteens, Continuity continuity, ImmutableArray<StaffLoad> load) => alert.Kind switch
    {
        QualityAlerts.Continuity => continuity.Above is not null,
        QualityAlerts.Unevenness => load.Any(l => l.Kind == alert.Code),
        QualityAlerts.Stars => canteens.Any(c => c.CanteenId == alert.Code),
        _ => streets.Any(s => s.Code == alert.Code),
    };

    /// <summary>Those of enough elders; where but one is left out, the smallest other goes with it.</summary>
    private static ImmutableArray<T> Kept<T>(ImmutableArray<T> rows, Func<T, QualitySums> sums)
    {
        var small = rows.Where(r => SmallCells.IsSmall(sums(r).Elders)).ToList();
        if (small.Count == 1)
            small.AddRange(rows.Except(small).OrderBy(r => sums(r).Elders).ThenBy(r => sums(r).Code, StringComparer.Ordinal).Take(1));
        return rows.RemoveRange(small);
    }
}
