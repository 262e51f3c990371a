using Dispatch.Planning.Exporting.Pdf;
using QRCoder;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>A QR code drawn as rectangles, sharp in every size.</summary>
internal static class QrMark
{
    /// <summary>Draws the text as a code into the square; its quiet zone is part of it.</summary>
    public static void Draw(PdfPage page, string text, double left, double top, double side)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var size = side / rows.Count;
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > from)
                    page.Block(left + (from * size), top + (y * size), (x - from) * size, size);
            }
        }
    }
}
