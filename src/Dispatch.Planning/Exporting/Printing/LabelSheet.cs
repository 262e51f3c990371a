using Dispatch.Planning.Exporting.Pdf;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>Pages of A4 with 24 labels of 70 × 37 mm.</summary>
internal static class LabelSheet
{
    /// <summary>Width of a label, points.</summary>
    public const double Wide = PdfPage.Width / Across;

    /// <summary>Height of a label, points.</summary>
    public const double High = PdfPage.Height / Down;

    private const int Across = 3;
    private const int Down = 8;

    /// <summary>Adds the pages.</summary>
    /// <param name="file">The file they are added to.</param>
    /// <param name="labels">What stands on the labels, row by row.</param>
    /// <param name="draw">Draws one at its upper left corner.</param>
    public static void Fill<T>(PdfFile file, IEnumerable<T> labels, Action<PdfPage, T, (double Left, double Top)> draw)
    {
        foreach (var chunk in labels.Chunk(Across * Down))
        {
            var page = file.AddPage();
            for (var i = 0; i < chunk.Length; i++)
                draw(page, chunk[i], (i % Across * Wide, i / Across * High));
        }
    }
}
