using Dispatch.Roads.Osm.Pbf;

namespace Dispatch.Roads.Osm;

/// <summary>A map file that can be read several times, as XML or PBF by its content.</summary>
internal sealed class OsmSource(Func<Stream> open)
{
    private const int HeadBytes = 64;

    /// <summary>Reads all elements the visitor wants.</summary>
    /// <param name="visitor">Takes the elements.</param>
    /// <param name="report">Told the share of the file read, 0 to 1, now and then.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="OsmException">The file is foreign or damaged.</exception>
    public void Read(OsmVisitor visitor, Action<double> report, CancellationToken cancel)
    {
        using var stream = open();
        var watched = new WatchedReading(stream, report, cancel);
        var head = new byte[HeadBytes];
        var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        stream.Position = 0;
        if (PbfReader.IsPbf(head.AsSpan(0, length)))
            new PbfReader(stream, visitor, watched).Read();
        else if (XmlOsmReader.IsXml(head.AsSpan(0, length)))
            new XmlOsmReader(stream, visitor, watched).Read();
        else
            throw OsmException.UnknownFormat(Convert.ToHexString(head, 0, Math.Min(length, 8)));
    }
}
