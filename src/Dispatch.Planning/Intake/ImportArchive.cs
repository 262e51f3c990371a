using System.IO.Compression;

namespace Dispatch.Planning.Intake;

/// <summary>Packs files to hand on as one.</summary>
public static class ImportArchive
{
    // The earliest time a zip entry can carry; the clock of the machine stays out of the file.
    private static readonly DateTimeOffset _zipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A zip archive of the files. The same files give the same bytes.</summary>
    public static byte[] Pack(IEnumerable<ImportFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name);
                entry.LastWriteTime = _zipEpoch;
                using var stream = entry.Open();
                stream.Write(file.Content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The files of an archive that <see cref="Pack"/> made.</summary>
    internal static IReadOnlyList<ImportFile> Unpack(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(Read)];
    }

    private static ImportFile Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return new ImportFile(entry.FullName, to.ToArray());
    }
}
