using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Replanning;

/// <summary>
/// Reads events from a file: JSON with an event a line, or csv in UTF-8 with the columns id, kind, date, at, subject, minutes, note (Chinese heads do too). Csv holds the
/// kinds that name one order, person, canteen or elder; a canteen's meal follows its id after a slash.
/// </summary>
public static class EventFile
{
    private static readonly Dictionary<string, string> _heads = new(StringComparer.OrdinalIgnoreCase)
    {
        ["编号"] = "id", ["类型"] = "kind", ["日期"] = "date", ["时刻"] = "at", ["对象"] = "subject", ["分钟"] = "minutes", ["说明"] = "note",
    };

    /// <summary>The events, and every line that holds none; with a fault nothing should be taken.</summary>
    /// <param name="path">The file; .csv is csv, all else is JSON.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (ImmutableArray<DayEvent> Events, ImmutableArray<DayEventFault> Faults) Read(string path)
    {
        var (events, faults) = (ImmutableArray.CreateBuilder<DayEvent>(), ImmutableArray.CreateBuilder<DayEventFault>());
        foreach (var (line, read) in path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Csv(path) : Json(path))
        {
            try
            {
                events.Add(read());
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException or KeyNotFoundException or NotSupportedException)
            {
                faults.Add(new DayEventFault(DayEventErrors.Line, "line", line.ToString(CultureInfo.InvariantCulture), new PlanText(
                    $"第 {line} 行不是事件:{wrong.Message}", $"Line {line} is no event: {wrong.Message}")));
            }
        }

        return (events.ToImmutable(), faults.ToImmutable());
    }

    private static IEnumerable<(int Line, Func<DayEvent> Read)> Json(string path) =>
        File.ReadLines(path).Select((text, i) => (Line: i + 1, text)).Where(l => !string.IsNullOrWhiteSpace(l.text)).Select(l => (l.Line, (Func<DayEvent>)(() => DayEventJson.Read(l.text))));

    private static IEnumerable<(int Line, Func<DayEvent> Read)> Csv(string path)
    {
        using var csv = CsvReader.FromText(File.ReadAllText(path), CsvReaderOptions.Default with { HasHeader = false, SkipEmptyLines = false });
        List<string>? heads = null;
        for (var line = 1; csv.Read(); line++)
        {
            var cells = csv.Current.ToArray().Select(c => c.Trim()).ToArray();
            if (heads is null)
            {
                heads = [.. cells.Select(c => _heads.GetValueOrDefault(c, c))];
                continue;
            }

            if (cells.All(c => c.Length == 0))
                continue;
            var row = heads.Zip(cells).GroupBy(x => x.First).ToDictionary(g => g.Key, g => g.First().Second, StringComparer.OrdinalIgnoreCase);
            yield return (line, () => EventOf(row));
        }
    }

    private static DayEvent EventOf(Dictionary<string, string> row)
    {
        var subject = row["subject"].Split('/');
        if (!DayTime.TryParse(row["at"], out var at))
            throw new FormatException($"at = {row["at"]}");
        var fields = new Dictionary<string, object?>
        {
            ["kind"] = row["kind"], ["id"] = row["id"], ["date"] = row["date"], ["at"] = at.Seconds, ["note"] = row.GetValueOrDefault("note") ?? "",
        };
        if (row.GetValueOrDefault("minutes") is { Length: > 0 } minutes)
            fields[row["kind"] == "one-key-request" ? "withinMinutes" : "minutes"] = int.Parse(minutes, NumberStyles.None, CultureInfo.InvariantCulture);
        fields[SubjectOf(row["kind"])] = subject[0];
        if (subject.Length > 1)
            fields["meal"] = subject[1];
        return DayEventJson.Read(JsonSerializer.Serialize(fields));
    }

    private static string SubjectOf(string kind) => kind switch
    {
        "order-cancelled" or "visit-overran" => "orderId",
        "caregiver-absent" or "caregiver-late" or "caregiver-back" => "staffId",
        "one-key-request" => "elderId",
        "canteen-delayed" or "canteen-closed" => "canteenId",
        _ => throw new FormatException($"kind = {kind}"),
    };
}
