using System.Globalization;
using System.Text;

namespace Dispatch.Planning.Sample;

/// <summary>Writes the made-up roads as two plain tables, roads_nodes.csv and roads_edges.csv: UTF-8, lines ended by a line feed.</summary>
public static class RoadFiles
{
    /// <summary>Name of the table of crossings: id, longitude, latitude (WGS-84 degrees).</summary>
    public const string Nodes = "roads_nodes.csv";

    /// <summary>Name of the table of road pieces: id, from, to, class, one-way (1 = only from → to), length in metres, name.</summary>
    public const string Edges = "roads_edges.csv";

    /// <summary>Name of the subfolder they are written to, so that an import of the folder passes them over.</summary>
    public const string Subfolder = "roads";

    /// <summary>Writes both tables into <see cref="Subfolder"/> of the folder (made when absent).</summary>
    /// <returns>Full paths of the files written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(RoadNetwork roads, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, Subfolder)).FullName;
        var (nodes, edges) = (Path.Combine(target, Nodes), Path.Combine(target, Edges));
        File.WriteAllBytes(nodes, MakeNodes(roads));
        File.WriteAllBytes(edges, MakeEdges(roads));
        return [nodes, edges];
    }

    /// <summary>The table of crossings.</summary>
    public static byte[] MakeNodes(RoadNetwork roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        return Table("id,longitude,latitude", roads.Nodes.Select(n =>
            string.Create(CultureInfo.InvariantCulture, $"{n.Id},{n.Point.Longitude:0.0######},{n.Point.Latitude:0.0######}")));
    }

    /// <summary>The table of road pieces.</summary>
    public static byte[] MakeEdges(RoadNetwork roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        return Table("id,from,to,class,oneway,length_m,name", roads.Edges.Select(e =>
            string.Create(CultureInfo.InvariantCulture,
                $"{e.Id},{e.FromId},{e.ToId},{ClassWord(e.Class)},{(e.OneWay ? 1 : 0)},{e.LengthMetres:0.0},{e.Name}")));
    }

    private static string ClassWord(RoadClass kind) => kind switch
    {
        RoadClass.Primary => "primary",
        RoadClass.Secondary => "secondary",
        RoadClass.Tertiary => "tertiary",
        _ => "residential",
    };

    private static byte[] Table(string header, IEnumerable<string> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
            text.Append(row).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
