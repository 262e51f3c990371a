using System.Globalization;
using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Snapping;

/// <summary>
/// Brings places onto the nearest road that a mode can use and that lies in its largest strongly connected part, by a grid over the roads.
/// Immutable after construction; safe to share between threads.
/// </summary>
public sealed class RoadSnapper
{
    /// <summary>Default of the distance limit, metres.</summary>
    public const double DefaultLimitMetres = 150;

    private readonly ModeGraph _graph;
    private readonly SnapGrid _grid;
    private readonly double _limit;

    /// <summary>Lays the grid.</summary>
    /// <param name="graph">The mode's graph.</param>
    /// <param name="limitMetres">Places farther than this from every road are refused; above 0.</param>
    public RoadSnapper(ModeGraph graph, double limitMetres = DefaultLimitMetres)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!(limitMetres > 0))
            throw new ArgumentOutOfRangeException(nameof(limitMetres), limitMetres, "The limit must be above 0.");
        (_graph, _limit, _grid) = (graph, limitMetres, new SnapGrid(graph));
    }

    /// <summary>The nearest point on a usable road, or why there is none.</summary>
    public SnapResult Snap(Wgs84Point place)
    {
        if (_grid.Nearest(place) is not { } snap)
        {
            return Refused(RoadCodes.NoRoadOfMode, place, $"路网中没有{ModeZh()}可用的连通道路。请换用包含此类道路的数据。",
                $"The graph has no connected road for {_graph.Mode.Name()}. Take an extract that holds such roads.");
        }
        if (snap.Metres <= _limit)
            return new SnapResult(snap, null);
        return Refused(RoadCodes.TooFar, place, $"最近的{ModeZh()}道路在 {snap.Metres:0} 米外,超过限距 {_limit:0} 米。请检查坐标与坐标系,或放宽限距。",
            $"The nearest road for {_graph.Mode.Name()} is {snap.Metres:0} m away, beyond the limit of {_limit:0} m. Check the point and its coordinate system, or raise the limit.");
    }

    private static SnapResult Refused(string code, Wgs84Point place, string chinese, string english)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{place.Longitude:0.#######},{place.Latitude:0.#######}");
        return new SnapResult(null, new RoadIssue(code, IsError: true, at, "", chinese, english));
    }

    private string ModeZh() => _graph.Mode switch
    {
        RoadMode.Walk => "步行",
        RoadMode.Bicycle => "自行车",
        RoadMode.EBike => "电动自行车",
        _ => "汽车",
    };
}
