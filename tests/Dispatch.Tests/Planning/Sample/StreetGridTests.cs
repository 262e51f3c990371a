using Dispatch.Planning.Sample;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>The made-up roads can be driven.</summary>
public sealed class StreetGridTests
{
    /// <summary>From the first crossing every other can be reached, and back, one-way streets obeyed.</summary>
    [Theory]
    [InlineData(SampleSize.Street)]
    [InlineData(SampleSize.District)]
    public void Every_crossing_reaches_every_other(SampleSize size)
    {
        var roads = SampleFixture.Of(size).Roads;
        var forward = roads.Edges.SelectMany(e => e.OneWay ? [(e.FromId, e.ToId)] : new[] { (e.FromId, e.ToId), (e.ToId, e.FromId) }).ToList();
        Reached(forward, roads.Nodes[0].Id).ShouldBe(roads.Nodes.Length);
        Reached([.. forward.Select(e => (e.Item2, e.Item1))], roads.Nodes[0].Id).ShouldBe(roads.Nodes.Length);
        roads.Edges.ShouldContain(e => e.OneWay);
    }

    /// <summary>Lengths are those of the points, to within the rounding of coordinates and a thousandth for the sphere.</summary>
    [Fact]
    public void Lengths_fit_the_points()
    {
        var roads = SampleFixture.Street.Roads;
        var points = roads.Nodes.ToDictionary(n => n.Id, n => n.Point);
        foreach (var edge in roads.Edges)
            points[edge.FromId].MetresTo(points[edge.ToId]).ShouldBe(edge.LengthMetres, 0.2 + (edge.LengthMetres * 0.002));
    }

    private static int Reached(IReadOnlyList<(string From, string To)> edges, string start)
    {
        var next = edges.ToLookup(e => e.From, e => e.To);
        var seen = new HashSet<string> { start };
        var open = new Stack<string>([start]);
        while (open.TryPop(out var at))
        {
            foreach (var to in next[at].Where(seen.Add))
                open.Push(to);
        }
        return seen.Count;
    }
}
