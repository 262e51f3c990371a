using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Takes the csv files and workbooks out of a zip archive.</summary>
internal static class ArchiveSource
{
    /// <summary>What is in it, folders and hidden files left out; empty when it cannot be read (noted).</summary>
    public static IReadOnlyList<ImportFile> Read(ImportFile file, MessageSink messages)
    {
        var whole = new RowPlace(file.Name, "", 0);
        try
        {
            if (file.Content.Length > ImportLimits.CsvBytes || !ArchiveGuard.UnpacksWithinLimits(file.Content, ImportLimits.ArchiveBytes))
            {
                messages.Add(ImportCodes.ExpandsTooMuch, whole, "", "");
                return [];
            }

            using var archive = ArchiveGuard.Open(file.Content);
            return [.. archive.Entries
                .Where(e => e.Name.Length > 0 && !e.Name.StartsWith('.') && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                .OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e => new ImportFile($"{file.Name}/{e.Name}", Content(e)))];
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or IOException)
        {
            messages.Add(ImportCodes.DamagedArchive, whole, "", "");
            return [];
        }
    }

    private static byte[] Content(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
