using System.Globalization;
using Dispatch.Core.Domain.Plans;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

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

    /// <summary>The pages as a PDF.</summary>
    public static byte[] Of(DayPlan plan, string placeName, IEnumerable<KitchenTrip> trips)
    {
        using var document = new PdfDocument();
        document.Info.Title = $"餐盒标签 {placeName}";
        document.Info.Creator = "Dispatch";
        var labels = from trip in trips
                     from drop in trip.Drops
                     from item in drop.Items
                     from number in Enumerable.Range(1, Math.Max(1, item.Portions))
                     select (trip, drop, item, number);
        foreach (var page in labels.Chunk(Across * Down).DefaultIfEmpty([]))
        {
            using var graphics = XGraphics.FromPdfPage(NewPage(document));
            for (var i = 0; i < page.Length; i++)
                Draw(graphics, plan, page[i].trip, page[i].drop, (page[i].item, page[i].number), i);
        }

        using var buffer = new MemoryStream();
        document.Save(buffer, closeStream: false);
        return buffer.ToArray();
    }

    private static PdfPage NewPage(PdfDocument document)
    {
        var page = document.AddPage();
        page.Size = PageSize.A4;
        return page;
    }

    private static void Draw(XGraphics page, DayPlan plan, KitchenTrip trip, PlanStop drop, (PlanItem Item, int Number) box, int position)
    {
        var paper = PageSizeConverter.ToSize(PageSize.A4);
        var (width, height) = (paper.Width / Across, paper.Height / Down);
        var (x, y) = ((position % Across * width) + Pad, (position / Across * height) + Pad);
        var room = width - (2 * Pad) - CodeSize - 4;
        var count = box.Item.Portions > 1 ? string.Create(CultureInfo.InvariantCulture, $" {box.Number}/{box.Item.Portions}") : "";
        Write(page, $"{box.Item.ElderName ?? box.Item.Id}{count}", 13, isBold: true, x, ref y, room);
        Write(page, $"{StopWords.Diet(box.Item.Diet)}餐", 11, isBold: true, x, ref y, room);
        Write(page, drop.PlaceName ?? "", 9, isBold: false, x, ref y, room);
        Write(page, box.Item.AccessNote ?? "", 7.5, isBold: false, x, ref y, width - (2 * Pad));
        Write(page, string.Create(CultureInfo.InvariantCulture, $"{trip.Route.Staff.Name} 第{trip.Load.Trip}趟 {StopWords.Clock(drop.Start)}"), 7.5, isBold: false, x, ref y, width - (2 * Pad));
        var corner = new XRect((position % Across * width) + width - Pad - CodeSize, (position / Across * height) + 4, CodeSize, CodeSize);
        QrMark.Draw(page, $"{plan.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{box.Item.Id}", corner);
    }

    /// <summary>One line, cut where it does not fit.</summary>
    private static void Write(XGraphics page, string text, double size, bool isBold, double x, ref double y, double room)
    {
        var font = PrintFont.Of(size, isBold);
        var line = text;
        while (line.Length > 1 && page.MeasureString(line, font).Width > room)
            line = line[..^(char.IsLowSurrogate(line[^1]) ? 2 : 1)];
        page.DrawString(line, font, XBrushes.Black, new XRect(x, y, room, size * 1.4), XStringFormats.TopLeft);
        y += size * 1.4;
    }
}
