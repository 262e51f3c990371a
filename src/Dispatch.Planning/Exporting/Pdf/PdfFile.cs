using System.Globalization;
using System.Text;

namespace Dispatch.Planning.Exporting.Pdf;

/// <summary>
/// A PDF of A4 pages with one typeface, black and grey: all that sheets and labels need. The same drawing gives the same bytes. Why it is our own: decision 0012.
/// </summary>
internal sealed class PdfFile(string title)
{
    private readonly List<PdfPage> _pages = [];

    /// <summary>The typeface.</summary>
    public PdfFont Font { get; } = new();

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<PdfPage> Pages => _pages;

    /// <summary>Adds a page.</summary>
    public PdfPage AddPage()
    {
        var page = new PdfPage(Font);
        _pages.Add(page);
        return page;
    }

    /// <summary>The file; a document without a page has an empty one.</summary>
    public byte[] Save()
    {
        if (_pages.Count == 0)
            AddPage();
        var objects = new PdfObjects();
        var (tree, font) = (objects.Reserve(), Font.Write(objects));
        var leaves = new List<int>();
        foreach (var page in _pages)
        {
            var content = objects.AddStream(page.Content);
            leaves.Add(objects.Add(string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] /Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R >>")));
        }

        objects.Set(tree, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {leaves.Count} /Kids [{string.Join(' ', leaves.Select(l => $"{l} 0 R"))}] >>"));
        var catalog = objects.Add($"<< /Type /Catalog /Pages {tree} 0 R /Lang (zh-CN) >>");
        var info = objects.Add($"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}> /Creator (Dispatch) >>");
        return objects.Save(catalog, info);
    }
}
