using System.IO.Compression;
using System.Xml;

namespace Dispatch.Planning.Intake.Files;

/// <summary>
/// Looks an archive (zip, and a workbook is one) over before anything in it is believed: how many parts, how much really comes out, how much more than went
/// in, and how deep its XML is nested. Sizes stated in an archive may lie, so everything is counted.
/// </summary>
internal static class ArchiveGuard
{
    private const int Buffer = 1 << 16;

    /// <summary>Whether the archive unpacks to at most so many bytes, and within the other limits.</summary>
    /// <exception cref="InvalidDataException">It is no archive, or damaged.</exception>
    public static bool UnpacksWithinLimits(byte[] content, long most)
    {
        using var archive = Open(content);
        if (archive.Entries.Count > ImportLimits.WorkbookParts)
            return false;
        var buffer = new byte[Buffer];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            long part = 0;
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                part += read;
                if (total + part > most || IsBomb(part, entry.CompressedLength))
                    return false;
            }

            total += part;
        }

        return true;
    }

    /// <summary>Whether no XML part of a workbook is nested deeper than any spreadsheet program writes it. Document types are refused.</summary>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static bool IsShallow(byte[] content)
    {
        using var archive = Open(content);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream, settings);
            while (xml.Read())
            {
                if (xml.Depth > ImportLimits.XmlDepth)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Opens it; names that are not marked as UTF-8 are read as GB18030, as Chinese systems write them.</summary>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static ZipArchive Open(byte[] content) =>
        new(new MemoryStream(content, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encodings.Gb18030);

    private static bool IsBomb(long unpacked, long packed) =>
        unpacked > ImportLimits.RatioFreeBytes && unpacked / Math.Max(1, packed) > ImportLimits.MostRatio;
}
