using Dispatch.Routing.OrTools;
using Dispatch.Routing.Search;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>The last word of OR-Tools on a small day, where it has nothing to say.</summary>
public sealed class ExactFinishTests
{
    /// <summary>A solver that finds nothing in time, or answers nonsense, leaves the plan as the search made it, and no bound.</summary>
    [Theory]
    [InlineData(CpSolverStatus.Unknown, 0, 0)]
    [InlineData(CpSolverStatus.Optimal, 1, 1)]
    [InlineData(CpSolverStatus.Optimal, int.MaxValue, 1)]
    [InlineData(CpSolverStatus.Optimal, int.MaxValue, 0)]
    public void Nothing_found_leaves_the_plan(CpSolverStatus status, int values, long value)
    {
        var problem = SmallCases.Create(5);
        var options = SmallCases.Options(5);
        var told = new LastProgress();
        var silent = new Silent { Status = status, Values = values, Value = value };
        var plan = new RuinRecreateSolver(silent).Solve(problem, options, told, TestContext.Current.CancellationToken);
        silent.Asked.ShouldBeGreaterThan(0);
        told.Value.Bound.ShouldBeNull();
        var alone = new RuinRecreateSolver().Solve(problem, options, null, TestContext.Current.CancellationToken);
        plan.Routes.SelectMany(r => r.Steps).ShouldBe(alone.Routes.SelectMany(r => r.Steps));
    }

    /// <summary>Proving that nothing is cheaper proves the search's plan.</summary>
    [Fact]
    public void Nothing_cheaper_proves_the_plan()
    {
        var told = new LastProgress();
        new RuinRecreateSolver(new Silent { Status = CpSolverStatus.Infeasible })
            .Solve(SmallCases.Create(5), SmallCases.Options(5), told, TestContext.Current.CancellationToken);
        told.Value.Bound.ShouldBe(told.Value.BestCost);
    }

    private sealed class Silent : ICpSolver
    {
        public CpSolverStatus Status { get; init; } = CpSolverStatus.Unknown;

        public int Values { get; init; }

        public long Value { get; init; }

        public int Asked { get; private set; }

        public CpFault? Unavailable => null;

        public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default)
        {
            Asked++;
            var response = new CpSolverResponse { Status = Status };
            response.Solution.AddRange(Enumerable.Repeat(Value, Math.Min(Values, model.Variables.Count)));
            return CpResult.Answered(response);
        }
    }
}
