using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.Registers;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Visits;

namespace Dispatch.Planning.Quality;

/// <summary>Adds outcomes up.</summary>
internal sealed class QualityTables(IReadOnlyList<StopOutcome> outcomes, IReadOnlyList<RatingRow> ratings, QualityLimits limits)
{
    private readonly ILookup<string, RatingRow> _byItem = ratings.ToLookup(r => r.ItemId, StringComparer.Ordinal);

    public QualitySums Total() => Sum("", outcomes);

    public ImmutableArray<QualitySums> By(Func<StopOutcome, string?> code) =>
        [.. outcomes.Where(o => code(o) is not null).GroupBy(o => code(o)!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sum(g.Key, g))];

    public ImmutableArray<QualitySums> Days() => By(o => o.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public ImmutableArray<CanteenStars> Canteens(RegisterLookup registers) =>
        [.. By(o => o.CanteenId).Select(s => new CanteenStars(s.Code, registers.Canteens.GetValueOrDefault(s.Code)?.Name ?? s.Code, s, StarsOf(s)))
            .OrderByDescending(c => c.Stars ?? 0).ThenBy(c => c.CanteenId, StringComparer.Ordinal)];

    private double? StarsOf(QualitySums sums)
    {
        var parts = new[] { sums.OnTimeShare * 5, sums.HotShare * 5, sums.Ratings >= limits.LeastRatings ? sums.Stars : null }.OfType<double>().ToList();
        return parts.Count == 0 ? null : Math.Max(1, Math.Round(parts.Average() * 2, MidpointRounding.AwayFromZero) / 2);
    }

    private QualitySums Sum(string code, IEnumerable<StopOutcome> some)
    {
        var list = some.ToList();
        var stars = list.Select(o => o.ItemId).Distinct(StringComparer.Ordinal).SelectMany(id => _byItem[id]).ToList();
        return new QualitySums(
            code, list.Count, list.Count(o => o.IsDone), list.Count(o => o.State == StopState.NotHome), list.Count(o => o.State == StopState.Failed), list.Count(o => o.State is null),
            list.Count(o => o.OnTime is not null), list.Count(o => o.OnTime == true), list.Count(o => o.HotKept is not null), list.Count(o => o.HotKept == true), stars.Count, stars.Sum(r => r.Stars), list.Select(o => o.ElderId).Distinct(StringComparer.Ordinal).Count());
    }
}
