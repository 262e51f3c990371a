using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>Judges check-ins by code and by position.</summary>
/// <param name="codes">Reads codes.</param>
/// <param name="options">How near is near.</param>
internal sealed class CheckIns(RoadCodes codes, RoadOptions options)
{
    private const int MostDigits = 12;

    private static readonly PlanText _foreignCode = new("二维码不是本系统的", "The code is not one of ours");
    private static readonly PlanText _otherCode = new("二维码不是这一站的", "The code belongs to another stop");

    /// <summary>The judgement. Null: the report is no check-in.</summary>
    public async Task<CheckIn?> JudgeAsync(RoadReport report, RouteCard card, CancellationToken cancel)
    {
        if (report.Code is null && report.Position is null)
            return null;
        int? distance = report.Position is { } p && StopOf(report, card)?.Point is { } point
            ? (int)Math.Round(new Wgs84Point(p.Longitude, p.Latitude).MetresTo(point.Wgs84))
            : null;
        int? accuracy = report.Position is { } at ? (int)Math.Round(at.AccuracyMetres) : null;
        var fault = report.Code is { } code ? await FaultAsync(code, report, card, cancel).ConfigureAwait(false) : FaultOf(distance, accuracy);
        return new CheckIn(fault is null, distance, accuracy, fault);
    }

    private static MyStop? StopOf(RoadReport report, RouteCard card) =>
        card.Route.Stops.LastOrDefault(s => s.Kind is not (PlanStopKind.Load or PlanStopKind.Start) && s.Items.Any(i => report.Items.Contains(i.Id, StringComparer.Ordinal)));

    private async Task<PlanText?> FaultAsync(string code, RoadReport report, RouteCard card, CancellationToken cancel)
    {
        if (code.Length <= MostDigits && code.Any(char.IsAsciiDigit) && code.All(c => char.IsAsciiDigit(c) || c == ' '))
            return await DigitsFitAsync(code.Replace(" ", "", StringComparison.Ordinal), report, card, cancel).ConfigureAwait(false) ? null : _otherCode;
        if (await codes.ReadAsync(code, cancel).ConfigureAwait(false) is not { } read)
            return _foreignCode;
        var fits = read.IsHousehold
            ? report.Items.Any(i => card.Elders.TryGetValue(i, out var elder) && elder == read.Id)
            : report.Items.Contains(read.Id, StringComparer.Ordinal);
        return fits ? null : _otherCode;
    }

    /// <summary>Typed digits fit when they are those of one of the stop's households or boxes.</summary>
    private async Task<bool> DigitsFitAsync(string digits, RoadReport report, RouteCard card, CancellationToken cancel)
    {
        foreach (var item in report.Items)
        {
            if (await codes.DigitsAsync(await codes.OfOrderAsync(item, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false) == digits)
                return true;
            if (card.Elders.TryGetValue(item, out var elder)
                && await codes.DigitsAsync(await codes.OfHouseholdAsync(elder, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false) == digits)
                return true;
        }

        return false;
    }

    private PlanText? FaultOf(int? distance, int? accuracy)
    {
        if (distance is not { } metres)
            return new PlanText("这一站没有坐标", "The stop has no point");
        return metres <= options.NearMetres + Math.Min(accuracy ?? 0, options.NearMetres) ? null : new PlanText($"离这一站 {metres} 米", $"{metres} m from the stop");
    }
}
