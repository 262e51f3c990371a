using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>A sheet or csv file as text: header and rows, nothing interpreted yet.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Sheet of a workbook; empty for csv.</param>
/// <param name="Header">Cells of the header row, trimmed.</param>
/// <param name="HeaderRow">Its row number, 1 unless blank rows come first.</param>
/// <param name="Rows">Rows below that hold anything.</param>
internal sealed record RawSheet(string File, string Sheet, string[] Header, int HeaderRow, List<RawRow> Rows)
{
    /// <summary>Whether rows were lost to faults: nothing can be said of references to rows that are missing.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Place of a row.</summary>
    public RowPlace At(int row) => new(File, Sheet, row);
}
