using System.Globalization;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Fulfilment;

namespace Dispatch.Planning.Quality;

/// <summary>Raises alerts where a threshold is passed.</summary>
/// <param name="limits">The thresholds.</param>
/// <param name="nameOf">Chinese name of a street or canteen.</param>
internal sealed class QualityAlerts(QualityLimits limits, Func<string, string> nameOf)
{
    public const string Continuity = "continuity";
    public const string Unevenness = "unevenness";
    public const string Stars = "stars";

    public IEnumerable<QualityAlert> Of(IEnumerable<QualitySums> streets, IEnumerable<CanteenStars> canteens, Quality.Continuity continuity, IEnumerable<StaffLoad> load)
    {
        foreach (var street in streets)
        {
            foreach (var alert in Of(street))
                yield return alert;
        }

        foreach (var canteen in canteens.Where(c => c.Sums.Ratings >= limits.LeastRatings && c.Sums.Stars < limits.Stars))
            yield return Low(Stars, canteen.CanteenId, null, canteen.Sums.Stars!.Value, limits.Stars, "满意度", "satisfaction");
        if (continuity.Above is > 0 and var above)
            yield return new QualityAlert(Continuity, "", above, limits.Caregivers, null, new($"{above} 位老人 28 天内见过多于 {limits.Caregivers} 名护理人员。", $"{above} elders saw more than {limits.Caregivers} people in 28 days."));
        foreach (var kind in load.Where(l => l.Unevenness > limits.Unevenness))
            yield return new QualityAlert(Unevenness, kind.Kind, kind.Unevenness, limits.Unevenness, null, new($"{KindNames.ChineseOf(kind.Kind)}工时不均：不均度 {Text(kind.Unevenness)}，应不超过 {Text(limits.Unevenness)}。", $"Work of {kind.Kind} is uneven: {Text(kind.Unevenness)}, should be at most {Text(limits.Unevenness)}."));
    }

    private IEnumerable<QualityAlert> Of(QualitySums street)
    {
        if (street.OnTimeShare < limits.OnTime)
            yield return Low("on-time", street.Code, street.Code, street.OnTimeShare!.Value, limits.OnTime, "准时率", "on-time share");
        if (street.HotShare < limits.Hot)
            yield return Low("hot", street.Code, street.Code, street.HotShare!.Value, limits.Hot, "热餐达标率", "hot-food share");
        if (street.MissedShare > limits.Missed)
            yield return new QualityAlert("missed", street.Code, street.MissedShare!.Value, limits.Missed, street.Code, new($"{nameOf(street.Code)}未完成率 {Share(street.MissedShare.Value)}，应不超过 {Share(limits.Missed)}。", $"Missed in {nameOf(street.Code)}: {Share(street.MissedShare.Value)}, should be at most {Share(limits.Missed)}."));
    }

    private QualityAlert Low(string kind, string code, string? street, double value, double limit, string zh, string en)
    {
        Func<double, string> text = kind == Stars ? Text : Share;
        return new(kind, code, value, limit, street, new PlanText($"{nameOf(code)}{zh} {text(value)}，应不低于 {text(limit)}。", $"The {en} of {nameOf(code)} is {text(value)}, should be at least {text(limit)}."));
    }

    private static string Share(double value) => value.ToString("P1", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
