using BenchmarkDotNet.Attributes;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;

namespace Dispatch.Benchmarks;

/// <summary>
/// Ways on real networks by car: building the hierarchy, 850 × 850 costs by the hierarchy on one thread and by plain Dijkstra (the baseline,
/// all 850 rows), the whole matrix from bare points on two threads, and a walking area of 15 minutes.
/// </summary>
[Config(typeof(ShortRun))]
public class RoadBenchmarks
{
    private const int Places = 850;
    private RoadGraph _roads = null!;
    private RoadProfiles _profiles = null!;
    private RoadProfile _car = null!;
    private ModeGraph _walk = null!;
    private CostGraph _costs = null!;
    private RoadSnap _centre;
    private Wgs84Point[] _points = null!;
    private Seed[][] _starts = null!;
    private Seed[][] _goals = null!;

    /// <summary>The extract.</summary>
    [Params("roads/shanghai_centre_r5km.osm", "fixtures/porto-alegre_poa_osm.pbf")]
    public string Extract { get; set; } = "";

    /// <summary>Imports the extract and brings 850 random gates onto the road.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _roads = RoadExtracts.Import(Extract);
        _profiles = new RoadProfiles(_roads);
        _car = _profiles.Get(RoadMode.Car, 0);
        _costs = CostGraphs.Make(_car.Graph);
        var rng = new Rng(1);
        var vertices = Enumerable.Range(0, 4 * Places).Select(_ => _roads.VertexPoint(rng.Next(_roads.VertexCount))).Distinct();
        var snapped = vertices.Select(p => (Point: p, _profiles.Snap(p, RoadMode.Car).Snap)).Where(s => s.Snap is not null).Take(Places).ToList();
        _points = [.. snapped.Select(s => s.Point)];
        _starts = [.. snapped.Select(s => _car.Ends.Starts(s.Snap!.Value))];
        _goals = [.. snapped.Select(s => _car.Ends.Goals(s.Snap!.Value))];
        _walk = ModeGraph.Build(_roads, _roads.Speeds, RoadMode.Walk, 0);
        _centre = new RoadSnapper(_walk, 1000).Snap(_points[0]).Snap!.Value;
        Console.WriteLine(RoadExtracts.Sizes(_roads, _car, _costs));
    }

    /// <summary>Contracts the car's graph.</summary>
    [Benchmark]
    public int BuildHierarchy() => HierarchyBuilder.Build(_costs).Up.All.Length;

    /// <summary>850 × 850 by the hierarchy, one thread.</summary>
    [Benchmark]
    public long ManyToManyByHierarchy()
    {
        var sum = 0L;
        new ManyToMany(_car.Hierarchy).Run(_starts, _goals, (_, row) => sum += row[0]);
        return sum;
    }

    /// <summary>850 × 850 by one Dijkstra search a row, one thread, with the same heap.</summary>
    [Benchmark(Baseline = true)]
    public long ManyToManyByDijkstra()
    {
        var search = new ReachSearch(_costs);
        var sum = 0L;
        foreach (var start in _starts)
        {
            search.Run(start);
            foreach (var goal in _goals)
                sum += goal.Min(g => search.CostOf(g.Vertex) + g.Cost);
        }
        return sum;
    }

    /// <summary>The matrix of 850 bare points: snapping, searches on two threads, rounding; the profile is there, no cache.</summary>
    [Benchmark]
    public int MatrixOfPoints() => new RoadMatrices(_profiles).Make(_points, RoadMode.Car, 0).Travel.Size;

    /// <summary>The area within 15 minutes on foot.</summary>
    [Benchmark]
    public double WalkingArea() =>
        IsochroneMaker.Make(new ReachMap(_walk, RoadProfile.WalkSpeed(_roads.Speeds, 0), _centre, ReachLimit.OfMinutes(15))).SquareMetres;
}
