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
}
