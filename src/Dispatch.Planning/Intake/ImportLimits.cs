namespace Dispatch.Planning.Intake;

/// <summary>What an import refuses to read. Far above a district's needs, far below a machine's memory.</summary>
public static class ImportLimits
{
    /// <summary>Largest csv file, bytes.</summary>
    public const int CsvBytes = 64 * 1024 * 1024;

    /// <summary>Largest workbook, bytes as stored.</summary>
    public const int WorkbookBytes = 32 * 1024 * 1024;

    /// <summary>Largest workbook, bytes unpacked, all parts together.</summary>
    public const long UnpackedBytes = 512L * 1024 * 1024;

    /// <summary>Most parts in a workbook.</summary>
    public const int WorkbookParts = 2_000;

    /// <summary>Most rows in one sheet or csv file.</summary>
    public const int Rows = 200_000;

    /// <summary>Most columns.</summary>
    public const int Columns = 200;

    /// <summary>Longest cell, characters.</summary>
    public const int CellLength = 4_000;
}
