namespace Dispatch.Roads.Osm;

/// <summary>The map file cannot be read on; caught by the import, which returns the issue.</summary>
internal sealed class OsmException(RoadIssue issue) : Exception(issue.English)
{
    private const int ValueLength = 60;

    public RoadIssue Issue { get; } = issue;

    public static OsmException Broken(string place, string detail) => new(new RoadIssue(
        RoadCodes.Broken, IsError: true, place, Shorten(detail), "地图文件在此处中断或语法有误。请重新下载。", "The map file breaks off or is damaged here. Download it again."));

    public static OsmException BadValue(string place, string what, string value) => new(new RoadIssue(
        RoadCodes.BadValue, IsError: true, place, Shorten(value), $"{what} 缺失、不是数字或超出范围。请重新导出或下载。", $"{what} is missing, no number, or out of range. Export or download the file again."));

    public static OsmException Unsupported(string place, string feature) => new(new RoadIssue(
        RoadCodes.Unsupported, IsError: true, place, Shorten(feature), "PBF 文件使用了不支持的特性。请换用普通的 .osm.pbf 文件。", "The PBF file uses a feature that is not supported. Take an ordinary .osm.pbf file."));

    public static OsmException UnknownFormat(string value) => new(new RoadIssue(
        RoadCodes.UnknownFormat, IsError: true, "", Shorten(value), "既不是 OSM XML 也不是 OSM PBF。请下载 .osm 或 .osm.pbf 文件,压缩包请先解压。",
        "This is neither OSM XML nor OSM PBF. Take an .osm or .osm.pbf file; unpack .bz2, .gz and .zip first."));

    private static string Shorten(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c).Take(ValueLength));
        return text.Length > ValueLength ? clean + "…" : clean;
    }
}
