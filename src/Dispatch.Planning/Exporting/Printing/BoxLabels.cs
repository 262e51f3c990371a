using System.Globalization;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Exporting.Pdf;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>
/// Labels for the boxes of a canteen, 24 a page of A4 (70 × 37 mm): who it is for, where, which diet, which rider and trip, and a QR code of the
/// day and the order's id, nothing else, for whoever scans it at the door. One label a portion.
/// </summary>
internal static class BoxLabels
{
    private const int Across = 3;
    private const int Down = 8;
    private const double Pad = 7;
    private const double CodeSize = 58;
    private const double LineHeight = 1.4;
    private const double Wide = PdfPage.Width / Across;
    private const double High = PdfPage.Height / Down;
    private const double Inner = Wide - (2 * Pad);

    /// <summary>The pages as a PDF.</summary>
    public static byte[] Of(DayPlan plan, string placeName, IEnumerable<KitchenTrip> trips)
    {
        var file = new PdfFile($"餐盒标签 {placeName}");
        var labels = from trip in trips
                     from drop in trip.Drops
                     from item in drop.Items
                     from number in Enumerable.Range(1, Math.Max(1, item.Portions))
                     select (trip, drop, item, number);
        foreach (var chunk in labels.Chunk(Across * Down))
        {
            var page = file.AddPage();
            for (var i = 0; i < chunk.Length; i++)
            {
                var (trip, drop, item, number) = chunk[i];
                var (left, top) = (i % Across * Wide, i / Across * High);
                Draw(file.Font, page, Lines(trip, drop, item, number), left, top);
                QrMark.Draw(page, $"{plan.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{item.Id}", left + Wide - Pad - CodeSize, top + 4, CodeSize);
            }
        }

        return file.Save();
    }

    private static (string Text, double Size, bool IsBold, double Room)[] Lines(KitchenTrip trip, PlanStop drop, PlanItem item, int number)
    {
        var count = item.Portions > 1 ? string.Create(CultureInfo.InvariantCulture, $" {number}/{item.Portions}") : "";
        const double Beside = Inner - CodeSize - 4;
        return
        [
            ($"{item.ElderName ?? item.Id}{count}", 13, true, Beside),
            ($"{StopWords.Diet(item.Diet)}餐", 11, true, Beside),
            (drop.PlaceName ?? "", 9, false, Beside),
            (item.AccessNote ?? "", 7.5, false, Inner),
            (string.Create(CultureInfo.InvariantCulture, $"{trip.Route.Staff.Name} 第{trip.Load.Trip}趟 {StopWords.Clock(drop.Start)}"), 7.5, false, Inner),
        ];
    }

    /// <summary>Line under line, each cut where it does not fit.</summary>
    private static void Draw(PdfFont font, PdfPage page, (string Text, double Size, bool IsBold, double Room)[] lines, double left, double top)
    {
        var y = top + Pad;
        foreach (var (text, size, isBold, room) in lines)
        {
            var line = text.ReplaceLineEndings(" ");
            while (line.Length > 1 && font.WidthOf(line, size) > room)
                line = line[..^(char.IsLowSurrogate(line[^1]) ? 2 : 1)];
            page.Text(line, left + Pad, y, size, isBold);
            y += size * LineHeight;
        }
    }
}
