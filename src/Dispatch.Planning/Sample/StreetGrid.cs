using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>
/// Lays out the made-up roads: uneven lines north–south and east–west. North–south lines are whole and two-way, so that dropped pieces and
/// one-way streets among the east–west lines never cut anything off.
/// </summary>
internal sealed class StreetGrid
{
    private const double Spacing = 190;
    private const double Unevenness = 0.22;
    private const double DroppedShare = 0.12;
    private const double GateOffset = 12;
    private readonly SampleArea _area;
    private readonly double[] _easts;
    private readonly double[] _norths;
    private readonly List<RoadEdge> _edges = [];
    private readonly List<(LocalPoint From, LocalPoint To)>[] _frontages;

    /// <summary>Lays the grid out over the area.</summary>
    public StreetGrid(SampleArea area, Rng rng)
    {
        _area = area;
        _easts = Lines(area.Width, rng);
        _norths = Lines(area.Height, rng);
        _frontages = [.. area.Streets.Select(_ => new List<(LocalPoint, LocalPoint)>())];
        for (var line = 0; line < _easts.Length; line++)
            LayNorthwards(line);
        for (var line = 0; line < _norths.Length; line++)
            LayEastwards(line, rng);
        Network = new RoadNetwork(Nodes(), [.. _edges]);
    }

    /// <summary>The roads.</summary>
    public RoadNetwork Network { get; }

    /// <summary>A gate on a road of the street that is not a main road, and its made-up address.</summary>
    public LocalPoint Gate(int street, Rng rng)
    {
        var (from, to) = _frontages[street][rng.Next(_frontages[street].Count)];
        var along = 0.2 + (0.6 * rng.NextDouble());
        var side = rng.Chance(0.5) ? GateOffset : -GateOffset;
        var alongNorth = from.East == to.East;
        return new LocalPoint(
            from.East + (along * (to.East - from.East)) + (alongNorth ? side : 0),
            from.North + (along * (to.North - from.North)) + (alongNorth ? 0 : side));
    }

    /// <summary>The best of some gates: the one farthest from what is there already, so that places spread evenly.</summary>
    public LocalPoint SpreadGate(int street, IReadOnlyCollection<LocalPoint> others, Rng rng)
    {
        const int candidates = 24;
        var best = Gate(street, rng);
        for (var i = 1; i < candidates; i++)
        {
            var next = Gate(street, rng);
            if (others.Count > 0 && Nearest(next, others) > Nearest(best, others))
                best = next;
        }
        return best;
    }

    /// <summary>A postal address at a gate on the nearest east–west line.</summary>
    public string Address(LocalPoint gate)
    {
        var line = 0;
        for (var i = 1; i < _norths.Length; i++)
        {
            if (Math.Abs(_norths[i] - gate.North) < Math.Abs(_norths[line] - gate.North))
                line = i;
        }
        return $"{Lane(line)}{Plain(10 + (int)(gate.East / 4))}弄";
    }

    private static double Nearest(LocalPoint point, IReadOnlyCollection<LocalPoint> others) => others.Min(point.MetresTo);

    private static double[] Lines(double length, Rng rng)
    {
        var count = (int)(length / Spacing) + 1;
        var step = length / (count - 1);
        var lines = new double[count];
        for (var i = 1; i < count; i++)
            lines[i] = i == count - 1 ? length : Math.Round((i + (Unevenness * ((2 * rng.NextDouble()) - 1))) * step, 1);
        return lines;
    }

    private static RoadClass ClassOf(int line) => (line % 6, line % 3, line % 2) switch
    {
        (0, _, _) => RoadClass.Primary,
        (_, 0, _) => RoadClass.Secondary,
        (_, _, 0) => RoadClass.Tertiary,
        _ => RoadClass.Residential,
    };

    private static string Avenue(int line) => $"样经{Plain(line + 1)}路";

    private static string Lane(int line) => $"样纬{Plain(line + 1)}路";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string NodeId(int east, int north) => string.Create(CultureInfo.InvariantCulture, $"N{(north * _easts.Length) + east + 1:0000}");

    private ImmutableArray<RoadNode> Nodes() =>
    [
        .. from north in Enumerable.Range(0, _norths.Length)
           from east in Enumerable.Range(0, _easts.Length)
           select new RoadNode(NodeId(east, north), _area.Surveyed(new LocalPoint(_easts[east], _norths[north]), CoordinateSystem.Wgs84)),
    ];

    private void LayNorthwards(int line)
    {
        for (var i = 0; i + 1 < _norths.Length; i++)
        {
            Lay((line, i), (line, i + 1), ClassOf(line), oneWay: false, Avenue(line));
        }
    }

    private void LayEastwards(int line, Rng rng)
    {
        var inside = line > 0 && line < _norths.Length - 1;
        var kind = ClassOf(line);
        var oneWay = inside && kind == RoadClass.Residential;
        var westwards = oneWay && line % 4 == 1;
        for (var i = 0; i + 1 < _easts.Length; i++)
        {
            if (inside && kind >= RoadClass.Tertiary && rng.Chance(DroppedShare))
                continue;
            var (from, to) = westwards ? ((i + 1, line), (i, line)) : ((i, line), (i + 1, line));
            Lay(from, to, kind, oneWay, Lane(line));
        }
    }

    private void Lay((int East, int North) from, (int East, int North) to, RoadClass kind, bool oneWay, string name)
    {
        var (a, b) = (new LocalPoint(_easts[from.East], _norths[from.North]), new LocalPoint(_easts[to.East], _norths[to.North]));
        var id = string.Create(CultureInfo.InvariantCulture, $"W{_edges.Count + 1:0000}");
        _edges.Add(new RoadEdge(id, NodeId(from.East, from.North), NodeId(to.East, to.North), kind, oneWay, Math.Round(a.MetresTo(b), 1), name));
        if (kind != RoadClass.Primary)
            _frontages[_area.StreetAt(new LocalPoint((a.East + b.East) / 2, (a.North + b.North) / 2))].Add((a, b));
    }
}
