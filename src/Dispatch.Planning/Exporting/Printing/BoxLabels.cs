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
                Draw(file.Font, page, (trip, drop, item, number), left, top);
                QrMark.Draw(page, $"{plan.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{item.Id}", left + Wide - Pad - CodeSize, top + 4, CodeSize);
            }
        }

        return file.Save();
    }

    /// <summary>Name, diet and gate beside the code, each cut where it does not fit; below it the door in at most two lines, then who brings it.</summary>
    private static void Draw(PdfFont font, PdfPage page, (KitchenTrip Trip, PlanStop Drop, PlanItem Item, int Number) box, double left, double top)
    {
        const double Beside = Inner - CodeSize - 4;
        const double Small = 7.5;
        var item = box.Item;
        var count = item.Portions > 1 ? string.Create(CultureInfo.InvariantCulture, $" {box.Number}/{item.Portions}") : "";
        var y = top + Pad;
        foreach (var (text, size, isBold) in new[] { ($"{item.ElderName ?? item.Id}{count}", 13.0, true), ($"{StopWords.Diet(item.Diet)}餐", 11.0, true), (box.Drop.PlaceName ?? "", 9.0, false) })
        {
            page.Text(TextWrap.Lines(text, Beside, part => font.WidthOf(part, size)).FirstOrDefault(""), left + Pad, y, size, isBold);
            y += size * LineHeight;
        }

        y = top + 5 + CodeSize;
        var who = string.Create(CultureInfo.InvariantCulture, $"{box.Trip.Route.Staff.Name} 第{box.Trip.Load.Trip}趟 {StopWords.Clock(box.Drop.Start)}");
        foreach (var line in TextWrap.Lines(item.AccessNote ?? "", Inner, part => font.WidthOf(part, Small)).Take(2).Append(who))
        {
            page.Text(line, left + Pad, y, Small);
            y += Small * LineHeight;
        }
    }
}
