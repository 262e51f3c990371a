using System.Globalization;
using System.Text;

namespace Dispatch.Planning.Exporting.Pdf;

/// <summary>A page of A4 that is drawn on. Lengths are points (1/72 inch) from the upper left corner.</summary>
internal sealed class PdfPage(PdfFont font)
{
    /// <summary>Width of A4.</summary>
    public const double Width = 595.28;

    /// <summary>Height of A4.</summary>
    public const double Height = 841.89;

    private const double BaseLine = 0.88;
    private const double BoldShare = 0.035;

    private readonly StringBuilder _drawing = new();

    /// <summary>What was drawn, in the language of PDF pages.</summary>
    public byte[] Content => Encoding.ASCII.GetBytes(_drawing.ToString());

    /// <summary>A text whose upper left corner is given; bold is the same shape with a stroke round it.</summary>
    public void Text(string text, double x, double y, double size, bool isBold = false)
    {
        if (text.Length == 0)
            return;
        var stroke = isBold ? string.Create(CultureInfo.InvariantCulture, $"2 Tr {size * BoldShare:F2} w") : "0 Tr";
        Put($"BT /F1 {size:F2} Tf {stroke} {x:F2} {Height - y - (size * BaseLine):F2} Td <{font.Show(text)}> Tj ET");
    }

    /// <summary>A rectangle with a thin grey line round it, filled with a grey: 0 black to 1 white.</summary>
    public void Cell(double x, double y, double width, double height, double grey) =>
        Put($"{grey:F2} g 0.5 G 0.5 w {x:F2} {Height - y - height:F2} {width:F2} {height:F2} re B 0 g 0 G");

    /// <summary>A black rectangle without a line.</summary>
    public void Block(double x, double y, double width, double height) => Put($"{x:F3} {Height - y - height:F3} {width:F3} {height:F3} re f");

    private void Put(FormattableString step) => _drawing.Append(step.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
