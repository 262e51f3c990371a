using System.Reflection;
using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.OrTools;

public sealed class CpResultTests
{
    private static readonly CpModelProto _model = new();
    private static readonly SatParameters _parameters = new();

    /// <summary>Values and literals are read by index, negated literals as such.</summary>
    [Fact]
    public void Values_are_read_by_index()
    {
        var result = CpResult.Answered(new CpSolverResponse { Status = CpSolverStatus.Feasible, Solution = { 1, 0, 42 } });
        result.HasSolution.ShouldBeTrue();
        result.IsOptimal.ShouldBeFalse();
        result.ValueOf(2).ShouldBe(42);
        result.Holds(0).ShouldBeTrue();
        result.Holds(CpModelBuilder.Not(0)).ShouldBeFalse();
        result.Holds(CpModelBuilder.Not(1)).ShouldBeTrue();
    }

    /// <summary>Reading a solution that is not there is a slip of the caller.</summary>
    [Fact]
    public void No_solution_can_not_be_read() =>
        Should.Throw<InvalidOperationException>(() => CpResult.Answered(new CpSolverResponse { Status = CpSolverStatus.Infeasible }).ValueOf(0));

    /// <summary>Where OR-Tools can not be had, every call says so with its reason.</summary>
    [Fact]
    public void Off_is_unavailable()
    {
        var result = NoCpSolver.Off.Solve(_model, _parameters, TimeSpan.FromSeconds(1), CancellationToken.None);
        result.Outcome.ShouldBe(CpOutcome.Unavailable);
        result.Fault!.Code.ShouldBe(CpCodes.Off);
        NoCpSolver.Off.Unavailable.ShouldBe(result.Fault);
    }

    /// <summary>The journal counts answers and keeps the faults of lost solves in their order; unavailable and cancelled are neither.</summary>
    [Fact]
    public void Journal_remembers()
    {
        var (first, second) = (new CpFault(CpCodes.Crashed, "1"), new CpFault(CpCodes.Hung, "2"));
        var journal = new CpJournal(new Scripted(
            CpResult.Failed(first), CpResult.Answered(new CpSolverResponse()), CpResult.Cancelled(), CpResult.Failed(second),
            CpResult.Unavailable(new CpFault(CpCodes.GivenUp, ""))));
        for (var i = 0; i < 5; i++)
            journal.Solve(_model, _parameters, TimeSpan.FromSeconds(1), CancellationToken.None);
        journal.Answered.ShouldBe(1);
        journal.Faults.ShouldBe([first, second]);
    }

    /// <summary>Every code has its sentence in both languages.</summary>
    [Fact]
    public void Every_code_has_its_texts()
    {
        var codes = typeof(CpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        foreach (var fault in codes.Select(c => new CpFault(c, "")))
        {
            fault.Chinese.ShouldNotBeNullOrWhiteSpace();
            fault.English.ShouldNotBeNullOrWhiteSpace();
        }
    }

    /// <summary>Ends its solves as told.</summary>
    private sealed class Scripted(params CpResult[] results) : ICpSolver
    {
        private int _next;

        public CpFault? Unavailable => null;

        public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default) => results[_next++];
    }
}
