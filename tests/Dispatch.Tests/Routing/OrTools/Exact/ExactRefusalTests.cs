using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Exact;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.OrTools.Exact;

/// <summary>What the exact model does not answer is a status with a reason, and no solver is bothered with it.</summary>
public sealed class ExactRefusalTests
{
    /// <summary>Without OR-Tools nothing is known: no cost, no bound, no gap.</summary>
    [Fact]
    public void Without_a_solver_the_gap_is_unknown()
    {
        var result = new ExactSolver(NoCpSolver.Off).Solve(FourVisits.Create(), null, TestContext.Current.CancellationToken);
        result.Status.ShouldBe(ExactStatus.Unknown);
        result.Reason!.Code.ShouldBe(CpCodes.Off);
        (result.Cost, result.Bound, result.Gap, result.GapTo(100)).ShouldBe((null, null, null, null));
    }

    /// <summary>The rider may do 2 meals, the carer 2 care visits: 2·(2 + 2 loads twice + 2) + 2·(2 + 2) = 24 ways at most, more than 20.</summary>
    [Fact]
    public void Too_many_ways_are_refused() =>
        Refused(FourVisits.Create(), new ExactOptions { MaxWays = 20 }).ShouldBe(ExactCodes.TooLarge);

    /// <summary>A solver that found nothing in time leaves the gap unknown.</summary>
    [Fact]
    public void Nothing_found_is_unknown()
    {
        var result = new ExactSolver(new Silent()).Solve(FourVisits.Create(), null, TestContext.Current.CancellationToken);
        (result.Status, result.Reason!.Code).ShouldBe((ExactStatus.Unknown, ExactCodes.OutOfTime));
    }

    private static string Refused(Problem problem, ExactOptions options)
    {
        var result = new ExactSolver(NoCpSolver.Off).Solve(problem, options, TestContext.Current.CancellationToken);
        result.Status.ShouldBe(ExactStatus.Unsupported);
        result.Reason!.Chinese.ShouldNotBeEmpty();
        return result.Reason.Code;
    }

    private sealed class Silent : ICpSolver
    {
        public CpFault? Unavailable => null;

        public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default) =>
            new(CpOutcome.Answered, new CpSolverResponse { Status = CpSolverStatus.Unknown }, null);
    }
}
