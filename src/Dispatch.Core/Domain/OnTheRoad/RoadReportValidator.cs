using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>Finds everything that is wrong with a report from the road, all at once.</summary>
/// <param name="today">Today, local.</param>
public sealed class RoadReportValidator(DateOnly today)
{
    /// <summary>How many days back a report may be about: a phone may lie in a drawer for a while.</summary>
    public const int MostDaysBack = 31;

    /// <summary>Most letters of a picture in base64: about 90 KB.</summary>
    public const int MostPhotoLetters = 120_000;

    private const int MostNote = 1_000;
    private const int MostId = 200;
    private const int MostCode = 400;
    private const string JpegHead = "/9j/";

    private readonly List<RoadFault> _faults = [];

    /// <summary>The faults; empty for a report that can be taken.</summary>
    public ImmutableArray<RoadFault> Find(RoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _faults.Clear();
        if (report.Id == Guid.Empty)
            Add(RoadReportErrors.NoId, "id", "", "缺少上报编号;请由设备生成一个 UUID。", "The id is missing; the device makes a UUID.");
        if (report.Items.IsDefaultOrEmpty || report.Items.Length > RoadReport.MostItems || report.Items.Any(i => i is not { Length: > 0 and <= MostId }))
            Add(RoadReportErrors.Items, "items", "", $"请给出 1 到 {RoadReport.MostItems} 个订单编号。", $"Name 1 to {RoadReport.MostItems} orders.");
        if (report.Date < today.AddDays(-MostDaysBack) || report.Date > today.AddDays(1))
            Add(RoadReportErrors.Day, "date", Text(report.Date), $"日期应在最近 {MostDaysBack} 天内。", $"The day must be one of the last {MostDaysBack}.");
        Length("note", report.Note, MostNote);
        Length("code", report.Code, MostCode);
        if (report.Position is { } p && !(Math.Abs(p.Longitude) <= 180 && Math.Abs(p.Latitude) <= 90 && p.AccuracyMetres is >= 0 and <= 1e6))
            Add(RoadReportErrors.Range, "position", "", "坐标或精度超出范围;请用 WGS-84 度和米。", "Position or accuracy is out of range: WGS-84 degrees and metres.");
        Content(report);
        return [.. _faults];
    }

    private void Content(RoadReport report)
    {
        switch (report.Kind)
        {
            case RoadReportKind.Problem when report.Problem is null: Missing("problem"); break;
            case RoadReportKind.Condition when report.Signs.IsDefaultOrEmpty: Missing("signs"); break;
            case RoadReportKind.MealTemperature when report.Celsius is null: Missing("celsius"); break;
            case RoadReportKind.MealTemperature: Number("celsius", report.Celsius, -30, 110); break;
            case RoadReportKind.Health when report.Health is null: Missing("health"); break;
            case RoadReportKind.Health: Health(report.Health!); break;
            case RoadReportKind.Photo: Photo(report.Photo); break;
        }
    }

    private void Health(HealthCheck health)
    {
        if (health.Concerns.IsDefault)
            Missing("health.concerns");
        Number("health.systolic", health.Systolic, 40, 300);
        Number("health.diastolic", health.Diastolic, 20, 200);
        Number("health.pulse", health.Pulse, 20, 250);
        Number("health.celsius", health.Celsius, 30, 45);
    }

    private void Photo(string? photo)
    {
        var isJpeg = photo is { Length: <= MostPhotoLetters } && photo.StartsWith(JpegHead, StringComparison.Ordinal)
            && Convert.TryFromBase64String(photo, new byte[photo.Length], out _);
        if (!isJpeg)
            Add(RoadReportErrors.Photo, "photo", "", $"照片应为 base64 编码的 JPEG,不超过 {MostPhotoLetters} 个字符。", $"A photo is a JPEG in base64 of at most {MostPhotoLetters} letters.");
    }

    private void Missing(string field) => Add(RoadReportErrors.Missing, field, "", $"这类上报必须给出 {field}。", $"This kind of report needs {field}.");

    private void Length(string field, string? text, int most)
    {
        if (text?.Length > most)
            Add(RoadReportErrors.Range, field, Text(text.Length), $"最多 {most} 个字符。", $"At most {most} letters.");
    }

    private void Number(string field, double? value, double min, double max)
    {
        if (value is { } number && !(number >= min && number <= max))
            Add(RoadReportErrors.Range, field, "", string.Create(CultureInfo.InvariantCulture, $"应在 {min} 到 {max} 之间。"), string.Create(CultureInfo.InvariantCulture, $"Must lie between {min} and {max}."));
    }

    private static string Text(IFormattable value) => value.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);

    private void Add(string code, string field, string value, string zh, string en) => _faults.Add(new RoadFault(code, field, value, new PlanText(zh, en)));
}
