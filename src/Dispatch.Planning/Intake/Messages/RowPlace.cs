namespace Dispatch.Planning.Intake.Messages;

/// <summary>Where a row came from.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Sheet of a workbook; empty for csv.</param>
/// <param name="Row">Row as a spreadsheet counts, 1 = header; 0 = the whole file.</param>
internal readonly record struct RowPlace(string File, string Sheet, int Row)
{
    /// <summary>A row that is stored already, not part of the import.</summary>
    public static readonly RowPlace Stored = new("(现有数据)", "", 0);
}
