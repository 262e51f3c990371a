using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Routes;

/// <summary>
/// Turns a route into a list for paper. A step begins where the street's name changes, where one turns by 45° or more between pieces
/// without a name or leaves a named street by a turn of 60° or more, and at every U-turn; bends inside an edge are no turns. Below 45° is
/// straight on, from 150° a U-turn. The metres of the steps add up to the route's length on the road, rounded up.
/// </summary>
public static class TurnList
{
    private const double Turning = 45;
    private const double TurningOnStreet = 60;
    private const double TurningRound = 150;

    /// <summary>The steps from setting out to arriving; two or more, or only the arrival when the route has no pieces.</summary>
    public static ImmutableArray<TurnStep> Of(RoadGraph roads, RoadRoute route)
    {
        ArgumentNullException.ThrowIfNull(roads);
        ArgumentNullException.ThrowIfNull(route);
        var steps = ImmutableArray.CreateBuilder<TurnStep>();
        var driven = 0L;
        var begun = 0L;
        foreach (var (piece, turn, isStep) in Turns(roads, route))
        {
            if (isStep)
            {
                Close(steps, begun, driven);
                begun = driven;
                steps.Add(Begin(roads, route, piece, turn));
            }
            driven += route.Pieces[piece].Millimetres;
        }
        Close(steps, begun, driven);
        steps.Add(Arrival(roads, route));
        return steps.DrainToImmutable();
    }

    private static IEnumerable<(int Piece, double Turn, bool IsStep)> Turns(RoadGraph roads, RoadRoute route)
    {
        for (var i = 0; i < route.Pieces.Length; i++)
        {
            if (i == 0)
            {
                yield return (0, 0, true);
                continue;
            }
            var turn = TurnBetween(roads, route.Pieces[i - 1], route.Pieces[i]);
            var (before, after) = (Street(roads, route.Pieces[i - 1]), Street(roads, route.Pieces[i]));
            var least = after.Length == 0 ? Turning : TurningOnStreet;
            yield return (i, turn, before != after || Math.Abs(turn) >= least);
        }
    }

    private static TurnStep Begin(RoadGraph roads, RoadRoute route, int piece, double turn)
    {
        var street = Street(roads, route.Pieces[piece]);
        var bearing = (int)Math.Round(Bearings(roads, route.Pieces[piece]).First) % 360;
        return piece == 0
            ? new TurnStep(TurnKind.Depart, street, 0, bearing, false)
            : new TurnStep(Kind(turn), street, 0, bearing, street == Street(roads, route.Pieces[piece - 1]));
    }

    private static TurnStep Arrival(RoadGraph roads, RoadRoute route)
    {
        var walk = (int)Math.Ceiling(route.MetresFromRoad);
        if (route.Pieces.IsEmpty)
            return new TurnStep(TurnKind.Arrive, "", walk, 0, false);
        var last = route.Pieces[^1];
        return new TurnStep(TurnKind.Arrive, Street(roads, last), walk, (int)Math.Round(Bearings(roads, last).Last) % 360, true);
    }

    // Metres between two marks, both rounded up: the steps add up.
    private static void Close(ImmutableArray<TurnStep>.Builder steps, long begun, long driven)
    {
        if (steps.Count > 0)
            steps[^1] = steps[^1] with { Metres = (int)(Metres(driven) - Metres(begun)) };
    }

    private static long Metres(long millimetres) => (millimetres + 999) / 1000;

    private static string Street(RoadGraph roads, RoutePiece piece) => roads.NameOf(Heading.Edge(piece.Heading));

    private static TurnKind Kind(double turn) => turn switch
    {
        >= TurningRound or <= -TurningRound => TurnKind.UTurn,
        >= Turning => TurnKind.Right,
        <= -Turning => TurnKind.Left,
        _ => TurnKind.Straight,
    };

    // Degrees, right positive, −180 to 180.
    private static double TurnBetween(RoadGraph roads, RoutePiece before, RoutePiece after)
    {
        if (before.Heading == (after.Heading ^ 1))
            return 180;
        var turn = Bearings(roads, after).First - Bearings(roads, before).Last;
        return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    }

    private static (double First, double Last) Bearings(RoadGraph roads, RoutePiece piece)
    {
        var line = EdgeLine.Part(roads, Heading.Edge(piece.Heading), piece.From, piece.To);
        return (Bearing(line[0], line[1]), Bearing(line[^2], line[^1]));
    }

    // Degrees clockwise from north, 0 to 360, on the plane that touches the sphere there.
    private static double Bearing(Wgs84Point from, Wgs84Point to)
    {
        var east = (to.Longitude - from.Longitude) * Math.Cos(from.Latitude * Math.PI / 180);
        var degrees = Math.Atan2(east, to.Latitude - from.Latitude) * 180 / Math.PI;
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
