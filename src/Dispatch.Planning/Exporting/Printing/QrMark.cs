using PdfSharp.Drawing;
using QRCoder;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>A QR code drawn as rectangles, sharp in every size.</summary>
internal static class QrMark
{
    /// <summary>Draws the text as a code into the square; its quiet zone is part of it.</summary>
    public static void Draw(XGraphics page, string text, XRect box)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var size = box.Width / rows.Count;
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > from)
                    page.DrawRectangle(XBrushes.Black, new XRect(box.X + (from * size), box.Y + (y * size), (x - from) * size, size));
            }
        }
    }
}
