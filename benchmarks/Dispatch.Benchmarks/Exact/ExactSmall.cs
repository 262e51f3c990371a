using System.Globalization;
using Dispatch.Planning.DailyPlan;
using Dispatch.Routing.Checking;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Exact;
using Dispatch.Routing.OrTools.Node;
using Dispatch.Routing.Search;
using Dispatch.Tests.Routing;

namespace Dispatch.Benchmarks.Exact;

/// <summary>exact [FROM TO] [OUT.md]: solves the small cases by the search and to the proven optimum, and writes the table; of one case alone both plans too.</summary>
internal static class ExactSmall
{
    private static readonly ExactOptions _options = new() { TimeLimit = TimeSpan.FromSeconds(120) };

    public static async Task<int> RunAsync(string[] args)
    {
        var (from, to) = args.Length >= 2 ? (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture)) : (1, SmallCases.Count);
        using var cp = new NodeCpSolver(new CpHostOptions { Workers = 1 }, TimeProvider.System);
        if (cp.Unavailable is { } fault)
        {
            await Console.Error.WriteLineAsync(fault.English).ConfigureAwait(false);
            return 1;
        }

        var cases = new List<ExactCase>();
        for (var number = from; number <= to; number++)
        {
            cases.Add(Measure(cp, number));
            if (from == to)
                await Console.Error.WriteLineAsync(ExactPlans.Text(cases[^1].Problem, cases[^1].Plan, cases[^1].Optimum.Solution)).ConfigureAwait(false);
            await Console.Error.WriteLineAsync(ExactTable.Row(cases[^1])).ConfigureAwait(false);
        }

        var text = ExactTable.Markdown(cases, TimeProvider.System.GetUtcNow());
        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length is 1 or 3)
            await File.WriteAllTextAsync(args[^1], text).ConfigureAwait(false);
        return cases.TrueForAll(c => c.Finished >= (c.Optimum.Bound ?? 0)) ? 0 : 2;
    }

    private static ExactCase Measure(ICpSolver cp, int number)
    {
        var clock = TimeProvider.System;
        var problem = SmallCases.Create(number);
        var started = clock.GetTimestamp();
        var limits = SmallCases.Options(number) with { IterationLimit = SearchBudget.Least };
        var plan = new RuinRecreateSolver().Solve(problem, limits);
        var searchSeconds = clock.GetElapsedTime(started).TotalSeconds;
        var judged = SolutionChecker.Check(problem, plan);
        started = clock.GetTimestamp();
        var said = new LastProgress();
        var finished = SolutionChecker.Check(problem, new RuinRecreateSolver(cp).Solve(problem, limits, said));
        var finishedSeconds = clock.GetElapsedTime(started).TotalSeconds;
        started = clock.GetTimestamp();
        var exact = new ExactSolver(cp);
        var optimum = exact.Solve(problem, _options);
        var exactSeconds = clock.GetElapsedTime(started).TotalSeconds;
        var best = optimum.Solution is { } solution ? SolutionChecker.Check(problem, solution) : null;
        if (!judged.Feasible || !finished.Feasible || finished.Cost.Total > judged.Cost.Total || best is { Feasible: false } || (optimum.Status == ExactStatus.Optimal && best!.Cost.Total != optimum.Cost))
            throw new InvalidOperationException($"Case {number}: the checker disagrees.");
        var clocks = exact.BestClocks(problem, plan, _options);
        return new ExactCase
        {
            Number = number,
            Problem = problem,
            Plan = plan,
            Search = judged.Cost.Total,
            Finished = finished.Cost.Total,
            Proven = said.Value.Bound == finished.Cost.Total,
            Clocks = clocks.Status == ExactStatus.Optimal ? clocks.Cost : null,
            Timed = optimum.Solution is null ? null : SearchClocks.CostOf(problem, optimum.Solution),
            Optimum = optimum,
            SearchUnserved = judged.Unserved,
            OptimumUnserved = best?.Unserved ?? 0,
            SearchSeconds = searchSeconds,
            FinishedSeconds = finishedSeconds,
            ExactSeconds = exactSeconds,
        };
    }
}
