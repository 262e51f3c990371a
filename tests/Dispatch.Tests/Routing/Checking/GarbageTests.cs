using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Solutions of random numbers never make the checker throw and never pass.</summary>
public sealed class GarbageTests
{
    private static readonly int[] _numbers = [int.MinValue, -1_000_000_000, -2, -1, 0, 1, 2, 3, 5, 100, 1_000_000_000, int.MaxValue];

    /// <summary>Two thousand solutions of random routes, steps and clocks.</summary>
    [Fact]
    public void Garbage_gets_a_certificate()
    {
        for (var seed = 0UL; seed < 2000; seed++)
        {
            var problem = RandomProblems.Create(seed % 20);
            var certificate = SolutionChecker.Check(problem, Garbage(new Rng(seed)));
            certificate.Feasible.ShouldBeFalse($"seed {seed}");
            certificate.Describe(problem).Length.ShouldBeGreaterThan(certificate.Violations.Length);
            certificate.Cost.Total.ShouldBeGreaterThanOrEqualTo(long.MinValue / 2);
        }
    }

    private static Solution Garbage(Rng rng) => new(
        rng.Chance(0.03) ? default : [.. Enumerable.Range(0, rng.Next(5)).Select(_ => rng.Chance(0.05) ? null! : Route(rng))],
        rng.Chance(0.03) ? default : [.. Enumerable.Range(0, rng.Next(12)).Select(i => rng.Chance(0.05) ? null! : Unserved(rng, i))]);

    private static Route Route(Rng rng)
    {
        var vehicle = rng.Chance(0.8) ? rng.Next(4) : Number(rng);
        if (rng.Chance(0.05))
            return new Route(vehicle, default);
        var inner = Enumerable.Range(0, rng.Next(6)).Select(_ => Step((StepKind)rng.Next(1, rng.Chance(0.05) ? 99 : 4), rng));
        return new Route(vehicle, rng.Chance(0.1) ? [.. inner] : [Step(StepKind.Start, rng) with { Index = rng.Next(-1, 2) }, .. inner, Step(StepKind.End, rng) with { Index = -1 }]);
    }

    private static Step Step(StepKind kind, Rng rng) => new(kind, rng.Chance(0.9) ? rng.Next(2) : Number(rng), Number(rng), Number(rng), Number(rng));

    private static UnservedRequest Unserved(Rng rng, int index) =>
        new(rng.Chance(0.8) ? index : Number(rng), rng.Chance(0.1) ? null! : UnservedReason.Of(rng.Chance(0.1) ? null! : "U"));

    private static int Number(Rng rng) => _numbers[rng.Next(_numbers.Length)];
}
