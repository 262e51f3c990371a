namespace Dispatch.Planning.Intake;

/// <summary>A file handed in for import.</summary>
/// <param name="Name">File name with extension, without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ImportFile(string Name, byte[] Content)
{
    /// <summary>Reads a file; of one above the import limit only the beginning, enough for the import to refuse it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportFile FromDisk(string path)
    {
        using var stream = File.OpenRead(path);
        var content = new byte[Math.Min(stream.Length, ImportLimits.CsvBytes + 1L)];
        stream.ReadExactly(content);
        return new ImportFile(Path.GetFileName(path), content);
    }

    /// <summary>
    /// All csv, xlsx and (to be told about) xls files of a folder, by name; hidden files, lock files of spreadsheet programs (~$…) and
    /// subfolders are passed over.
    /// </summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static IReadOnlyList<ImportFile> FromFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Where(p => Path.GetExtension(p).ToLowerInvariant() is ".csv" or ".xlsx" or ".xls" && !Path.GetFileName(p).StartsWith('.') && !Path.GetFileName(p).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(FromDisk)];
}
