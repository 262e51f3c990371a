using Dispatch.Core.Units;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Node;
using Dispatch.TestData;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>The real worker.</summary>
public sealed class NodeCpSolverTests
{
    private static readonly SatParameters _parameters = new() { LinearizationLevel = 2 };

    /// <summary>Two models one after the other by the same process: an optimum with its value, and one that can not be met.</summary>
    [Fact]
    public void Solves_one_after_the_other_in_one_process()
    {
        using var solver = new NodeCpSolver(CpWorkers.Real() with { Workers = 1 }, TimeProvider.System);
        var first = Solve(solver, Choice(4));
        var worker = solver.WorkerIds.ShouldHaveSingleItem();
        first.IsOptimal.ShouldBeTrue();
        // Of four with costs 4, 3, 2 and 1 exactly one is taken: the last.
        first.Holds(3).ShouldBeTrue();
        first.Response!.ObjectiveValue.ShouldBe(1);

        var builder = Choice(2);
        builder.AddAll([0, 1]);
        var second = Solve(solver, builder);
        second.Outcome.ShouldBe(CpOutcome.Answered);
        second.Response!.Status.ShouldBe(CpSolverStatus.Infeasible);
        second.HasSolution.ShouldBeFalse();
        solver.WorkerIds.ShouldBe([worker]);
    }

    /// <summary>The parameters of the caller are not changed; the solve keeps the shorter of the two limits.</summary>
    [Fact]
    public void Parameters_stay_the_callers()
    {
        using var solver = CpWorkers.RealSolver();
        var parameters = new SatParameters { MaxTimeInSeconds = 900, NumWorkers = 8 };
        solver.Solve(Choice(3).Model, parameters, TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken).IsOptimal.ShouldBeTrue();
        parameters.MaxTimeInSeconds.ShouldBe(900);
        parameters.NumWorkers.ShouldBe(8);
    }

    /// <summary>A worker that may hardly take memory ends at once, saying so.</summary>
    [Fact]
    public void Too_little_memory_is_told()
    {
        using var solver = new NodeCpSolver(CpWorkers.Real() with { MemoryMegabytes = 64 }, TimeProvider.System);
        var result = Solve(solver, Choice(3));
        result.Outcome.ShouldBe(CpOutcome.Failed);
        result.Fault!.Code.ShouldBe(CpCodes.Memory);
        solver.WorkerIds.ShouldBeEmpty();
    }

    /// <summary>
    /// Set partitioning as the search's recombination asks for it: 100 rows, 5,000 columns, hinted with one column a row. The answer is a
    /// partition and no dearer than the hint.
    /// </summary>
    [Fact]
    public void Partitions_a_hundred_rows_by_five_thousand_columns()
    {
        const int rows = 100;
        var rng = new Rng(7);
        var columns = Enumerable.Range(0, rows).Select(r => (Cost: 100L, Rows: new[] { r }))
            .Concat(Enumerable.Range(0, 4_900).Select(_ => RandomColumn(rows, rng))).ToList();
        var builder = new CpModelBuilder();
        foreach (var _ in columns)
            builder.AddBool();
        for (var row = 0; row < rows; row++)
            builder.AddExactlyOne(Enumerable.Range(0, columns.Count).Where(c => columns[c].Rows.Contains(row)));
        builder.Minimise(columns.Select((c, i) => (i, c.Cost)));
        builder.Hint([.. columns.Select((_, i) => i < rows ? 1L : 0L)]);

        using var solver = CpWorkers.RealSolver();
        var result = solver.Solve(builder.Model, new SatParameters { LinearizationLevel = 2, CpModelPresolve = false }, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var chosen = Enumerable.Range(0, columns.Count).Where(result.Holds).ToList();
        chosen.SelectMany(c => columns[c].Rows).Order().ShouldBe(Enumerable.Range(0, rows));
        chosen.Sum(c => columns[c].Cost).ShouldBeLessThanOrEqualTo(rows * 100L);
        result.Response!.ObjectiveValue.ShouldBe(chosen.Sum(c => columns[c].Cost));
    }

    /// <summary>
    /// A solve that can not end in its time gives the best it has, and keeps its worker. The model is a market split: five sums of fifty
    /// random numbers each to be halved as closely as can be, which nobody proves in seconds; taking none is the hint, so that a busy machine
    /// finds something too.
    /// </summary>
    [Fact]
    public void A_time_limit_keeps_the_best_so_far()
    {
        var rng = new Rng(3);
        var builder = new CpModelBuilder();
        var taken = Enumerable.Range(0, 50).Select(_ => builder.AddBool()).ToList();
        var off = Enumerable.Range(0, 10).Select(_ => builder.AddInt(0, 5_000)).ToList();
        var halves = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            var numbers = taken.Select(t => (t, (long)rng.Next(100))).ToList();
            var half = numbers.Sum(n => n.Item2) / 2;
            builder.AddLinear(numbers.Append((off[2 * i], 1)).Append((off[(2 * i) + 1], -1)), half, half);
            halves.AddRange([half, 0]);
        }
        builder.Hint([.. taken.Select(_ => 0L), .. halves]);
        builder.Minimise(off.Select(o => (o, 1L)));

        using var solver = CpWorkers.RealSolver();
        var result = solver.Solve(builder.Model, _parameters, TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        result.Response!.Status.ShouldBe(CpSolverStatus.Feasible);
        result.Response.BestObjectiveBound.ShouldBeLessThan(result.Response.ObjectiveValue);
        solver.WorkerIds.ShouldHaveSingleItem();
    }

    private static (long Cost, int[] Rows) RandomColumn(int rows, Rng rng)
    {
        int[] covered = [.. Enumerable.Range(0, 2 + rng.Next(5)).Select(_ => rng.Next(rows)).Distinct().Order()];
        return (100 + 60 * (covered.Length - 1) + rng.Next(40), covered);
    }

    private static CpModelBuilder Choice(int size)
    {
        var builder = new CpModelBuilder();
        var chosen = Enumerable.Range(0, size).Select(_ => builder.AddBool()).ToList();
        builder.AddExactlyOne(chosen);
        builder.Minimise(chosen.Select((c, i) => (c, (long)(size - i))));
        return builder;
    }

    private static CpResult Solve(NodeCpSolver solver, CpModelBuilder builder) =>
        solver.Solve(builder.Model, _parameters, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
}
