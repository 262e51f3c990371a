using System.Numerics;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Evaluation;

/// <summary>Arrivals and departures where the hour changes how long a way takes.</summary>
public sealed class TravelBandsTests
{
    private const int Span = 140;

    /// <summary>30 before 100, 60 until 110, then 15. Leaving at 80: 20 of 30 by 100, the other 10 count 20, 10 of them by 110, the rest 10 × 15/60, 3 when rounded up.</summary>
    [Fact]
    public void Worked_by_hand()
    {
        var bands = Bands([0, 100, 110], [30, 60, 15]);
        bands.Arrive(0, 60).ShouldBe(90);
        bands.Arrive(0, 70).ShouldBe(100);
        bands.Arrive(0, 80).ShouldBe(113);
        bands.Arrive(0, 100).ShouldBe(123); // 10 of 60 by 110, 50 × 15/60 = 12.5
        bands.Arrive(0, 110).ShouldBe(125);
        bands.Leave(0, 100).ShouldBe(70);
        bands.Leave(0, 113).ShouldBe(81); // at 81, 11 count 22, 12 left, 3
        bands.Leave(0, 112).ShouldBe(79);
    }

    /// <summary>Random ways: who leaves later arrives no earlier, a step of the clock at a time the same comes out, and the checker agrees.</summary>
    [Fact]
    public void Arrival_never_falls_and_agrees_with_slow_travel_and_the_checker()
    {
        var crossed = 0;
        foreach (var (from, durations) in Cases(400))
        {
            var bands = Bands(from, durations);
            var profile = Profile(from, durations);
            var before = int.MinValue;
            for (var time = -20; time < Span; time++)
            {
                var arrival = bands.Arrive(0, time);
                arrival.ShouldBeGreaterThanOrEqualTo(Math.Max(before, time));
                arrival.ShouldBe(SlowTravel.Arrival(profile, 0, 1, time));
                (arrival - time).ShouldBe((int)BandedWay.Find(profile, 0, 1, time)!.Value.Duration);
                crossed += arrival - time != profile.At(time).Duration(0, 1) ? 1 : 0;
                before = arrival;
            }
        }

        crossed.ShouldBeGreaterThan(5_000);
    }

    /// <summary>
    /// The exact arrival, speeds integrated without rounding, lies at most one rounding a change of band before ours; where one change at most is
    /// crossed, ours is the first whole instant not before it.
    /// </summary>
    [Fact]
    public void Arrival_is_the_integral_of_speed_rounded_up()
    {
        foreach (var (from, durations) in Cases(200))
        {
            var bands = Bands(from, durations);
            for (var time = -20; time < Span; time += 3)
            {
                var arrival = bands.Arrive(0, time);
                var (exact, changes) = Exact(from, durations, time);
                arrival.ShouldBeGreaterThanOrEqualTo(exact);
                if (changes <= 1)
                    arrival.ShouldBe(exact);
                else
                    (arrival - exact).ShouldBeLessThanOrEqualTo(durations.Max());
            }
        }
    }

    /// <summary>The latest departure arrives in time, and one unit later would not: tried at every instant.</summary>
    [Fact]
    public void Latest_departure_is_the_exact_inverse()
    {
        foreach (var (from, durations) in Cases(400))
        {
            var bands = Bands(from, durations);
            for (var limit = 0; limit < Span; limit++)
            {
                var departure = bands.Leave(0, limit);
                bands.Arrive(0, departure).ShouldBeLessThanOrEqualTo(limit);
                bands.Arrive(0, departure + 1).ShouldBeGreaterThan(limit);
            }
        }
    }

    /// <summary>Equal durations make bands invisible; no way stays no way; the distance is that of the band one leaves in.</summary>
    [Fact]
    public void Equal_bands_unreachable_pairs_and_distances()
    {
        var equal = Bands([0, 10, 20], [7, 7, 7]);
        for (var time = -5; time < 40; time++)
        {
            equal.Arrive(0, time).ShouldBe(time + 7);
            equal.Leave(0, time).ShouldBe(time - 7);
            equal.Distance(0, time).ShouldBe(time < 10 ? 1 : time < 20 ? 2 : 3);
        }

        const int none = TravelMatrix.Unreachable;
        var cut = Bands([0, 10], [none, none]);
        cut.Arrive(0, 5).ShouldBe(5 + none);
        cut.Leave(0, 5).ShouldBe(5 - none);
    }

    private static IEnumerable<(int[] From, int[] Durations)> Cases(int count)
    {
        var rng = new Rng(5);
        for (var i = 0; i < count; i++)
        {
            var begins = new SortedSet<int>();
            while (begins.Count < 2 + (i % 4))
                begins.Add(rng.Next(100));
            yield return ([.. begins], [.. begins.Select(_ => rng.Chance(0.1) ? 0 : 1 + rng.Next(i % 2 == 0 ? 20 : 90))]);
        }
    }

    /// <summary>First whole instant at which the shares of the way, kept as exact fractions, make the whole; and how many bands began on the way.</summary>
    private static (int Arrival, int Changes) Exact(int[] from, int[] durations, int departure)
    {
        var (rest, of) = (BigInteger.One, BigInteger.One);
        var changes = 0;
        for (var time = departure; ; time++)
        {
            var band = Math.Max(0, Array.FindLastIndex(from, f => f <= time));
            if (rest <= 0 || durations[band] == 0)
                return (time, changes);
            changes += time > departure && from.Contains(time) ? 1 : 0;
            (rest, of) = ((rest * durations[band]) - of, of * durations[band]);
        }
    }

    private static TravelBands Bands(int[] from, int[] durations) =>
        new(from, [.. durations.Select(d => new[] { d })], [.. durations.Select((_, i) => new[] { i + 1 })]);

    private static TravelProfile Profile(int[] from, int[] durations) => new(
        [.. from.Zip(durations, (f, d) => new TravelBand(f, new TravelMatrix(2, [0, d, d, 0], [0, d, d, 0])))]);
}
