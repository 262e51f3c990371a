using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;

namespace Dispatch.Roads.Routes;

/// <summary>
/// Answers single questions: how long, how far, and by which streets. The figures are those a matrix gives for the same two places.
/// Not thread safe: one per thread.
/// </summary>
public sealed class RouteFinder
{
    private readonly RoadProfile _profile;
    private readonly PathSearch _search;

    /// <summary>A finder in a mode and band.</summary>
    public RouteFinder(RoadProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _search = new PathSearch(profile.Hierarchy);
    }

    /// <summary>Cost from gate to gate, see <see cref="PathCost"/>; <see cref="PathCost.None"/> where there is no way.</summary>
    public long Cost(RoadSnap from, RoadSnap to)
    {
        var ends = _profile.Ends;
        var road = Math.Min(_search.Cost(ends.Starts(from), ends.Goals(to)), ends.Along(from, to));
        return road >= PathCost.None ? PathCost.None : ends.Access(from) + road + ends.Access(to);
    }

    /// <summary>The fastest way between two places; null where there is none. Always the same one among equally fast and long ones.</summary>
    public RoadRoute? Find(RoadSnap from, RoadSnap to)
    {
        var ends = _profile.Ends;
        var path = _search.Find(ends.Starts(from), ends.Goals(to));
        var along = ends.Along(from, to);
        if (path is null && along >= PathCost.None)
            return null;
        var isAlong = path is null || along <= path.Cost;
        var pieces = isAlong ? Direct(from, to) : Pieces(from, to, path!.Vertices);
        var cost = ends.Access(from) + (isAlong ? along : path!.Cost) + ends.Access(to);
        return new RoadRoute(
            RoundedUp.Seconds(cost), RoundedUp.Metres(cost), pieces, Line(pieces, from, to), from.Metres, to.Metres);
    }

    private ImmutableArray<RoutePiece> Direct(RoadSnap from, RoadSnap to)
    {
        var heading = Heading.Of(from.Edge, from.Fraction <= to.Fraction);
        // An equal share needs no heading; the mode may lack the forward one.
        return from.Fraction == to.Fraction
            ? []
            : WithoutEmpty([new RoutePiece(heading, from.Fraction, to.Fraction, Millimetres(heading, to) - Millimetres(heading, from))]);
    }

    private ImmutableArray<RoutePiece> Pieces(RoadSnap from, RoadSnap to, ImmutableArray<int> vertices)
    {
        var graph = _profile.Graph;
        var pieces = new List<RoutePiece>(vertices.Length + 1);
        if (_profile.Ends.StartHeading(from, vertices[0]) is { } first)
            pieces.Add(new RoutePiece(first, from.Fraction, End(first), WholeMillimetres(first) - Millimetres(first, from)));
        for (var i = 1; i < vertices.Length; i++)
        {
            var heading = graph.ArcHeading[CheapestArc(vertices[i - 1], vertices[i])];
            pieces.Add(new RoutePiece(heading, 1 - End(heading), End(heading), WholeMillimetres(heading)));
        }
        if (_profile.Ends.GoalHeading(to, vertices[^1]) is { } last)
            pieces.Add(new RoutePiece(last, 1 - End(last), to.Fraction, Millimetres(last, to)));
        return WithoutEmpty(pieces);
    }

    private static ImmutableArray<RoutePiece> WithoutEmpty(List<RoutePiece> pieces) => [.. pieces.Where(p => p.Millimetres > 0)];

    private static double End(int heading) => Heading.IsForward(heading) ? 1 : 0;

    private long Millimetres(int heading, RoadSnap place) => PathCost.Millimetres(_profile.Ends.Before(place, heading));

    private long WholeMillimetres(int heading) => _profile.Graph.Length[_profile.Graph.ArcsOf(heading)[0]];

    private int CheapestArc(int from, int to)
    {
        var graph = _profile.Graph;
        var best = -1;
        for (var arc = graph.FirstArc[from]; arc < graph.FirstArc[from + 1]; arc++)
        {
            if (graph.Head[arc] != to)
                continue;
            if (best < 0 || (graph.Weight[arc], graph.Length[arc]).CompareTo((graph.Weight[best], graph.Length[best])) < 0)
                best = arc;
        }
        return best >= 0 ? best : throw new InvalidOperationException($"No arc leads from vertex {from} to {to}.");
    }

    private ImmutableArray<Wgs84Point> Line(ImmutableArray<RoutePiece> pieces, RoadSnap from, RoadSnap to)
    {
        var line = ImmutableArray.CreateBuilder<Wgs84Point>();
        line.Add(from.Point);
        foreach (var piece in pieces)
            foreach (var point in EdgeLine.Part(_profile.Graph.Roads, Heading.Edge(piece.Heading), piece.From, piece.To))
                if (point != line[^1])
                    line.Add(point);
        if (line.Count == 1)
            line.Add(to.Point);
        return line.DrainToImmutable();
    }
}
