using BenchmarkDotNet.Attributes;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Benchmarks;

/// <summary>The independent checker on a whole plan; the inner loops of the search are in <see cref="InnerLoopBenchmarks"/>.</summary>
[MemoryDiagnoser]
public class CheckerBenchmarks
{
    private Problem _problem = null!;
    private Solution _solution = null!;

    /// <summary>Stops of the day; there is a vehicle for every eight.</summary>
    [Params(400, 1600)]
    public int Stops { get; set; }

    /// <summary>Whether lateness, wages and breaks matter (full clock) or only windows, load and distance (constant time).</summary>
    [Params(false, true)]
    public bool Soft { get; set; }

    /// <summary>Builds a plan.</summary>
    [GlobalSetup]
    public void Build()
    {
        _problem = SyntheticDay.Create(Stops, Stops / 8, Soft);
        _solution = new RuinRecreateSolver().Solve(_problem, new SolveOptions { IterationLimit = 2000 });
    }

    /// <summary>Every rule and every price of the plan.</summary>
    [Benchmark]
    public bool CheckPlan() => SolutionChecker.Check(_problem, _solution).Feasible;
}
