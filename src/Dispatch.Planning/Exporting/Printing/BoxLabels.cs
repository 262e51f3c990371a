using System.Globalization;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Exporting.Pdf;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>
/// Labels for the boxes of a canteen, 24 a page of A4 (70 × 37 mm): who it is for, where, which diet, which rider and trip, and the signed code of the
/// order with its digits for whoever checks in with it at the door. Nothing about getting in. One label a portion.
/// </summary>
internal static class BoxLabels
{
    private const double Pad = 7;
    private const double CodeSize = 58;
    private const double LineHeight = 1.4;
    private const double Inner = LabelSheet.Wide - (2 * Pad);

    /// <summary>The pages as a PDF.</summary>
    public static byte[] Of(string placeName, IEnumerable<KitchenTrip> trips, IReadOnlyDictionary<string, RoadMark> marks)
    {
        var file = new PdfFile($"餐盒标签 {placeName}");
        var labels = from trip in trips
                     from drop in trip.Drops
                     from item in drop.Items
                     from number in Enumerable.Range(1, Math.Max(1, item.Portions))
                     select (trip, drop, item, number);
        LabelSheet.Fill(file, labels, (page, label, at) =>
        {
            var mark = marks[label.item.Id];
            Draw(file.Font, page, label, mark, at);
            QrMark.Draw(page, mark.Code, at.Left + LabelSheet.Wide - Pad - CodeSize, at.Top + 4, CodeSize);
        });
        return file.Save();
    }

    /// <summary>Name, diet and gate beside the code, each cut where it does not fit; below it the door, who brings it, and the code's digits.</summary>
    private static void Draw(PdfFont font, PdfPage page, (KitchenTrip Trip, PlanStop Drop, PlanItem Item, int Number) box, RoadMark mark, (double Left, double Top) at)
    {
        var (left, top) = at;
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
        foreach (var line in TextWrap.Lines(item.Door ?? "", Inner, part => font.WidthOf(part, Small)).Take(1).Append(who).Append(mark.Spaced))
        {
            page.Text(line, left + Pad, y, Small);
            y += Small * LineHeight;
        }
    }
}
