using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Exporting.Pdf;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>Stickers for doors, 24 a page of A4 (70 × 37 mm): the household's signed code with its digits, and below which door it belongs to. No name.</summary>
internal static class DoorStickers
{
    private const double Pad = 7;
    private const double CodeSize = 84;
    private const double Inner = LabelSheet.Wide - CodeSize - (3 * Pad);
    private const double LineHeight = 1.4;

    /// <summary>The pages as a PDF.</summary>
    public static byte[] Of(RegisterLookup registers, IEnumerable<Elder> elders, IReadOnlyDictionary<string, RoadMark> marks)
    {
        var file = new PdfFile("门牌二维码");
        LabelSheet.Fill(file, elders, (page, elder, at) =>
        {
            var mark = marks[elder.Id];
            QrMark.Draw(page, mark.Code, at.Left + Pad, at.Top + Pad, CodeSize);
            Draw(file.Font, page, [(registers.Compounds[elder.CompoundId].Name, 10), ($"{elder.Building} {elder.Room}".Trim(), 10), (mark.Spaced, 13)], (at.Left + CodeSize + (2 * Pad), at.Top + Pad));
        });
        return file.Save();
    }

    private static void Draw(PdfFont font, PdfPage page, IEnumerable<(string Text, double Size)> lines, (double Left, double Top) at)
    {
        var y = at.Top;
        foreach (var (text, size) in lines.Where(l => l.Text.Length > 0))
        {
            foreach (var line in TextWrap.Lines(text, Inner, part => font.WidthOf(part, size)).Take(2))
            {
                page.Text(line, at.Left, y, size);
                y += size * LineHeight;
            }
        }
    }
}
