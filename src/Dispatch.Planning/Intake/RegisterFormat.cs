namespace Dispatch.Planning.Intake;

/// <summary>File formats registers are written in.</summary>
public enum RegisterFormat
{
    /// <summary>One csv per table, UTF-8 with byte order mark, as spreadsheet programs expect.</summary>
    Csv,

    /// <summary>One csv per table, GB18030, for older spreadsheet programs.</summary>
    CsvGb18030,

    /// <summary>One workbook registers.xlsx with a sheet per table.</summary>
    Xlsx,
}
