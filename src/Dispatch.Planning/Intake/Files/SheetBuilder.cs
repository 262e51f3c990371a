using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Gathers the rows of one sheet and holds them to the limits.</summary>
internal sealed class SheetBuilder(string file, string sheet, MessageSink messages)
{
    private static readonly string[] _formulaErrors = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"];
    private readonly List<RawRow> _rows = [];
    private string[]? _header;
    private int _headerRow;

    /// <summary>Whether a header has been seen.</summary>
    public bool HasHeader => _header is not null;

    /// <summary>Whether rows were lost to faults, so that the table is not complete.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Takes a row; blank ones are passed over, the first other one is the header. False = stop reading (noted).</summary>
    public bool Add(int row, string[] cells, bool exactCount)
    {
        cells = Array.ConvertAll(cells, c => c.Trim('\uFEFF', ' ', '\t', '\r', '\n', '\u3000', '\u00A0'));
        if (Array.TrueForAll(cells, c => c.Length == 0))
            return true;
        if (cells.Length > ImportLimits.Columns)
            return Fault(ImportCodes.TooManyColumns, row, "", Figures.Plain(ImportLimits.Columns));
        if (Array.Find(cells, c => c.Length > ImportLimits.CellLength) is { } giant)
        {
            Fault(ImportCodes.CellTooLong, row, giant, Figures.Plain(ImportLimits.CellLength));
            return HasHeader;
        }
        if (Array.Find(cells, c => c.StartsWith('#') && Array.IndexOf(_formulaErrors, c) >= 0) is { } error)
        {
            Fault(ImportCodes.ErrorCell, row, error, error);
            return true;
        }
        if (_header is null)
        {
            (_header, _headerRow) = (TrimEnd(cells, 0), row);
            return true;
        }
        var used = TrimEnd(cells, _header.Length);
        if (used.Length > _header.Length || (exactCount && used.Length < _header.Length))
            Fault(ImportCodes.WrongCellCount, row, "", Figures.Plain(cells.Length), Figures.Plain(_header.Length));
        else if (_rows.Count >= ImportLimits.Rows)
            return Fault(ImportCodes.TooManyRows, row, "", Figures.Plain(ImportLimits.Rows));
        else
            _rows.Add(new RawRow(row, used));
        return true;
    }

    /// <summary>Notes a fault of a row; always false.</summary>
    public bool Fault(ImportCode code, int row, string value, params string[] arguments)
    {
        IsDamaged = true;
        messages.Add(code, new RowPlace(file, sheet, Math.Max(1, row)), "", value, arguments);
        return false;
    }

    /// <summary>The sheet; null when not even a header was there (noted).</summary>
    public RawSheet? Finish()
    {
        if (_header is not null)
            return new RawSheet(file, sheet, _header, _headerRow, _rows) { IsDamaged = IsDamaged };
        if (!IsDamaged)
            Fault(ImportCodes.NoHeader, 1, "");
        return null;
    }

    // Drops empty cells at the end, but keeps at least so many.
    private static string[] TrimEnd(string[] cells, int least)
    {
        var length = cells.Length;
        while (length > least && cells[length - 1].Length == 0)
            length--;
        return length == cells.Length ? cells : cells[..length];
    }
}
