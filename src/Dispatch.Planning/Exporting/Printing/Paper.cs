using System.Globalization;
using Dispatch.Planning.Exporting.Pdf;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>Pages of A4 that fill from top to bottom; a table's head is repeated on each page. Lengths are points (1/72 inch).</summary>
internal sealed class Paper(string title, string foot)
{
    private const double Margin = 34;
    private const double FootHeight = 22;
    private const double Pad = 3;
    private const double HeadSize = 15;
    private const double TextSize = 9.5;
    private const double SmallSize = 8;
    private const double LineHeight = 1.32;
    private const double Width = PdfPage.Width - (2 * Margin);
    private const double Bottom = PdfPage.Height - Margin - FootHeight;
    private const double White = 1;
    private const double Shade = 0.88;

    private readonly PdfFile _file = new(title);
    private PdfPage? _page;
    private double _y;

    /// <summary>Begins a new page.</summary>
    public PdfPage NewPage()
    {
        (_page, _y) = (_file.AddPage(), Margin);
        return _page;
    }

    /// <summary>A heading.</summary>
    public void Head(string text) => Write(text, HeadSize, isBold: true);

    /// <summary>A line of text, wrapped where it is too long.</summary>
    public void Line(string text) => Write(text, TextSize, isBold: false);

    /// <summary>Leaves some room.</summary>
    public void Gap(double height) => _y += height;

    /// <summary>A table; rows are never broken over pages, unless one alone is higher than a page: that one is cut.</summary>
    public void Table(IReadOnlyList<PaperColumn> columns, IEnumerable<string[]> rows)
    {
        var whole = columns.Sum(c => c.Share);
        var widths = columns.Select(c => Width * c.Share / whole).ToArray();
        var heads = Wrapped([.. columns.Select(c => c.Head)], widths);
        var isHeadDue = true;
        foreach (var row in rows)
        {
            var cells = Wrapped(row, widths);
            if (_page is null || _y + HeightOf(cells) + (isHeadDue ? HeightOf(heads) : 0) > Bottom)
            {
                NewPage();
                isHeadDue = true;
            }

            if (isHeadDue)
                Draw(heads, widths, Shade);
            isHeadDue = false;
            Draw(cells, widths, White);
        }
    }

    /// <summary>The pages with their numbers as a PDF.</summary>
    public byte[] Save()
    {
        for (var i = 0; i < _file.Pages.Count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{foot}    {i + 1} / {_file.Pages.Count}");
            _file.Pages[i].Text(number, Margin + Width - _file.Font.WidthOf(number, SmallSize), Bottom + 8, SmallSize);
        }

        return _file.Save();
    }

    private void Write(string text, double size, bool isBold)
    {
        foreach (var line in TextWrap.Lines(text, Width, part => _file.Font.WidthOf(part, size)))
        {
            var page = _page is null || _y + (size * LineHeight) > Bottom ? NewPage() : _page;
            page.Text(line, Margin, _y, size, isBold);
            _y += size * LineHeight;
        }
    }

    private void Draw(List<string>[] cells, double[] widths, double grey)
    {
        var height = HeightOf(cells);
        var x = Margin;
        for (var i = 0; i < cells.Length; i++)
        {
            _page!.Cell(x, _y, widths[i], height, grey);
            for (var line = 0; line < cells[i].Count; line++)
                _page.Text(cells[i][line], x + Pad, _y + Pad + (line * TextSize * LineHeight), TextSize);
            x += widths[i];
        }

        _y += height;
    }

    private List<string>[] Wrapped(string[] row, double[] widths) =>
        [.. row.Select((cell, i) => TextWrap.Lines(cell, widths[i] - (2 * Pad), part => _file.Font.WidthOf(part, TextSize)))];

    private static double HeightOf(List<string>[] cells) =>
        Math.Min((cells.Max(c => Math.Max(1, c.Count)) * TextSize * LineHeight) + (2 * Pad), Bottom - Margin - (4 * TextSize));
}
