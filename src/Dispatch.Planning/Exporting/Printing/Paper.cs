using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>Pages of A4 that fill from top to bottom; a table's head is repeated on each page. Lengths are points (1/72 inch).</summary>
internal sealed class Paper : IDisposable
{
    private const double Margin = 34;
    private const double FootHeight = 22;
    private const double Pad = 3;
    private const double HeadSize = 15;
    private const double TextSize = 9.5;
    private const double SmallSize = 8;
    private const double LineHeight = 1.32;

    private readonly PdfDocument _document = new();
    private readonly string _foot;
    private readonly XFont _text = PrintFont.Of(TextSize);
    private readonly XFont _head = PrintFont.Of(HeadSize, isBold: true);
    private readonly XFont _small = PrintFont.Of(SmallSize);
    private readonly XPen _rule = new(XColors.Gray, 0.5);
    private XGraphics? _page;
    private double _y;

    public Paper(string title, string foot)
    {
        _foot = foot;
        (_document.Info.Title, _document.Info.Creator) = (title, "Dispatch");
    }

    private static double Width => PageSizeConverter.ToSize(PageSize.A4).Width - (2 * Margin);

    private static double Bottom => PageSizeConverter.ToSize(PageSize.A4).Height - Margin - FootHeight;

    /// <summary>Begins a new page.</summary>
    public void NewPage()
    {
        _page?.Dispose();
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        _page = XGraphics.FromPdfPage(page);
        _y = Margin;
    }

    /// <summary>A heading.</summary>
    public void Head(string text) => Write(text, _head, 1.6);

    /// <summary>A line of text, wrapped where it is too long.</summary>
    public void Line(string text) => Write(text, _text, LineHeight);

    /// <summary>Leaves some room.</summary>
    public void Gap(double height) => _y += height;

    /// <summary>A table; rows are never broken over pages.</summary>
    public void Table(IReadOnlyList<PaperColumn> columns, IEnumerable<string[]> rows)
    {
        var whole = columns.Sum(c => c.Share);
        var widths = columns.Select(c => Width * c.Share / whole).ToArray();
        string[] heads = [.. columns.Select(c => c.Head)];
        var isHeadDue = true;
        foreach (var row in rows)
        {
            var cells = Wrapped(row, widths);
            if (_page is null || _y + HeightOf(cells) + (isHeadDue ? HeightOf(Wrapped(heads, widths)) : 0) > Bottom)
            {
                NewPage();
                isHeadDue = true;
            }

            if (isHeadDue)
                Draw(Wrapped(heads, widths), widths, isShaded: true);
            isHeadDue = false;
            Draw(cells, widths, isShaded: false);
        }
    }

    /// <summary>The pages with their numbers as a PDF.</summary>
    public byte[] Save()
    {
        if (_page is null)
            NewPage();
        _page!.Dispose();
        _page = null;
        for (var i = 0; i < _document.PageCount; i++)
        {
            using var page = XGraphics.FromPdfPage(_document.Pages[i]);
            var number = string.Create(CultureInfo.InvariantCulture, $"{_foot}    {i + 1} / {_document.PageCount}");
            page.DrawString(number, _small, XBrushes.DimGray, new XRect(Margin, Bottom + 6, Width, FootHeight), XStringFormats.CenterRight);
        }

        using var buffer = new MemoryStream();
        _document.Save(buffer, closeStream: false);
        return buffer.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _page?.Dispose();
        _document.Dispose();
    }

    private void Write(string text, XFont font, double height)
    {
        foreach (var line in Wrap(text, font, Width))
        {
            if (_page is null || _y + (font.Size * height) > Bottom)
                NewPage();
            _page!.DrawString(line, font, XBrushes.Black, new XRect(Margin, _y, Width, font.Size * height), XStringFormats.TopLeft);
            _y += font.Size * height;
        }
    }

    private void Draw(List<string>[] cells, double[] widths, bool isShaded)
    {
        var height = HeightOf(cells);
        var x = Margin;
        for (var i = 0; i < cells.Length; i++)
        {
            var box = new XRect(x, _y, widths[i], height);
            _page!.DrawRectangle(_rule, isShaded ? XBrushes.Gainsboro : XBrushes.White, box);
            for (var line = 0; line < cells[i].Count; line++)
                _page.DrawString(cells[i][line], _text, XBrushes.Black, new XRect(x + Pad, _y + Pad + (line * TextSize * LineHeight), widths[i] - (2 * Pad), TextSize * LineHeight), XStringFormats.TopLeft);
            x += widths[i];
        }

        _y += height;
    }

    private List<string>[] Wrapped(string[] row, double[] widths) => [.. row.Select((cell, i) => Wrap(cell, _text, widths[i] - (2 * Pad)))];

    private static double HeightOf(List<string>[] cells) => (cells.Max(c => Math.Max(1, c.Count)) * TextSize * LineHeight) + (2 * Pad);

    /// <summary>Breaks between any two characters, as Chinese is set; but not inside a run of letters and figures that fits a line.</summary>
    private List<string> Wrap(string text, XFont font, double width)
    {
        if (_page is null)
            NewPage();
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var rest = paragraph.Trim();
            while (rest.Length > 0)
            {
                var length = Fitting(rest, font, width);
                lines.Add(rest[..length].TrimEnd());
                rest = rest[length..].TrimStart();
            }
        }

        return lines;
    }

    private int Fitting(string text, XFont font, double width)
    {
        if (_page!.MeasureString(text, font).Width <= width)
            return text.Length;
        var length = 1;
        while (length < text.Length && _page.MeasureString(text[..(length + 1)], font).Width <= width)
            length++;
        if (char.IsHighSurrogate(text[length - 1]))
            length = Math.Max(2, length - 1);
        var word = length;
        while (word > 0 && word < text.Length && char.IsAsciiLetterOrDigit(text[word]) && char.IsAsciiLetterOrDigit(text[word - 1]))
            word--;
        return word > 0 ? word : length;
    }
}
