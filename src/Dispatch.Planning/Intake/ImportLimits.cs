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

    /// <summary>Largest zip archive of import files, bytes unpacked, all parts together.</summary>
    public const long ArchiveBytes = 192L * 1024 * 1024;

    /// <summary>A part that unpacks to more than so many times its stored size is refused, where it is larger than <see cref="RatioFreeBytes"/>.</summary>
    public const int MostRatio = 200;

    /// <summary>Parts of at most so many bytes unpacked may be packed however tightly.</summary>
    public const int RatioFreeBytes = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of a workbook's XML.</summary>
    public const int XmlDepth = 64;

    /// <summary>Most parts in a workbook or archive.</summary>
    public const int WorkbookParts = 2_000;

    /// <summary>Most rows in one sheet or csv file.</summary>
    public const int Rows = 200_000;

    /// <summary>Most columns.</summary>
    public const int Columns = 200;

    /// <summary>Longest cell, characters.</summary>
    public const int CellLength = 4_000;
}
