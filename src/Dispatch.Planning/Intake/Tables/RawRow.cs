namespace Dispatch.Planning.Intake.Tables;

/// <summary>One row of text.</summary>
/// <param name="Number">As a spreadsheet counts, 1 = first row of the sheet.</param>
/// <param name="Cells">Trimmed cells.</param>
internal sealed record RawRow(int Number, string[] Cells);
