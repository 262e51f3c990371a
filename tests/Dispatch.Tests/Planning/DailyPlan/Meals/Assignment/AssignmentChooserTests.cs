using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Meals.Assignment;
using Dispatch.Routing.OrTools;
using Dispatch.TestData;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>Who decides, and what happens when OR-Tools does not.</summary>
public sealed class AssignmentChooserTests
{
    /// <summary>The greedy answer costs 14 where 11 is possible; OR-Tools proves it, the same each time.</summary>
    [Fact]
    public void Greedy_is_beaten()
    {
        using var solver = CpWorkers.RealSolver();
        var first = Choose(Toy.GreedyIsBeaten(), solver);
        (first.Decision.By, first.Decision.GreedyCostFen, first.Decision.CostFen, first.Decision.Gap).ShouldBe((PlanDecider.OrTools, 14, 11, 0.0));
        first.Choice.Orders.Select(o => o.ToArray()).ShouldBe([[0, 0, 1], [1, 0, 0], [1, 0]]);
        Choose(Toy.GreedyIsBeaten(), solver).Choice.Orders.Select(o => o.ToArray()).ShouldBe(first.Choice.Orders.Select(o => o.ToArray()));
    }

    /// <summary>
    /// The near canteen has room for one. Group 0 could go elsewhere for 1 more, group 1 nowhere else: the greedy rule leaves it to group 1, 1 + 0 fen,
    /// where nearest first would leave group 1 without a meal.
    /// </summary>
    [Fact]
    public void The_near_canteen_is_left_to_those_who_have_no_other()
    {
        var problem = Toy.Problem([Toy.Slot(1), Toy.Slot(1)], Toy.Group(1, (0, 0), (1, 1)), Toy.Group(1, (0, 0)));
        var decided = Choose(problem, NoCpSolver.Off);
        decided.Choice.Orders.Select(o => o.ToArray()).ShouldBe([[0, 1], [1]]);
        decided.Decision.CostFen.ShouldBe(1);
    }

    /// <summary>Off, crashed, a wrong length, an answer that breaks a rule: the greedy answer, improved from 14 to 11, stands, bounded by the floor 0, and it is told.</summary>
    [Theory]
    [InlineData(CpCodes.Off)]
    [InlineData(CpCodes.Crashed)]
    [InlineData(CpCodes.Garbled)]
    public void Without_an_answer_the_plain_one_stands(string code)
    {
        foreach (var solver in Troubles().Where(t => t.Code == code).Select(t => t.Solver))
        {
            var decided = Choose(Toy.GreedyIsBeaten(), solver);
            decided.Fault.ShouldNotBeNull().Code.ShouldBe(code);
            (decided.Decision.By, decided.Decision.CostFen, decided.Decision.BoundFen, decided.Decision.Gap).ShouldBe((PlanDecider.Greedy, 11, 0, 1.0));
            decided.Choice.Orders.Select(o => o.ToArray()).ShouldBe([[0, 0, 1], [1, 0, 0], [1, 0]]);
        }
    }

    /// <summary>A cancelled solve leaves the greedy answer and nothing to tell.</summary>
    [Fact]
    public void Cancelled_is_no_fault()
    {
        var decided = Choose(Toy.GreedyIsBeaten(), new Scripted(_ => new CpResult(CpOutcome.Cancelled, null, null)));
        decided.Fault.ShouldBeNull();
        decided.Decision.By.ShouldBe(PlanDecider.Greedy);
    }

    /// <summary>Where everybody gets the cheapest canteen nothing is asked and nothing is told; the choice is proven all the same.</summary>
    [Fact]
    public void Nothing_is_asked_where_nothing_is_left_to_choose()
    {
        var decided = Choose(Toy.Problem([Toy.Slot(5), Toy.Slot(5)], Toy.Group(3, (0, 2), (1, 9))), NoCpSolver.Off);
        decided.Fault.ShouldBeNull();
        (decided.Decision.By, decided.Decision.CostFen, decided.Decision.Gap).ShouldBe((PlanDecider.Greedy, 6, 0.0));
    }

    /// <summary>Groups that share no slot are parts of their own; one without choices belongs to none.</summary>
    [Fact]
    public void Parts_share_no_slot()
    {
        var problem = Toy.Problem(
            [Toy.Slot(1), Toy.Slot(1), Toy.Slot(1)], Toy.Group(1, (0, 1)), Toy.Group(1, (2, 1)), Toy.Group(1), Toy.Group(1, (1, 1), (0, 2)));
        AssignmentParts.Of(problem).Select(p => p.ToArray()).ShouldBe([[0, 3], [1]]);
    }

    private static IEnumerable<(string Code, ICpSolver Solver)> Troubles() =>
    [
        (CpCodes.Off, NoCpSolver.Off),
        (CpCodes.Crashed, new Scripted(_ => new CpResult(CpOutcome.Failed, null, new CpFault(CpCodes.Crashed, "")))),
        (CpCodes.Garbled, new Scripted(_ => Answered([0]))),
        (CpCodes.Garbled, new Scripted(model => Answered(Enumerable.Repeat(1L, model.Variables.Count)))),
    ];

    private static CpResult Answered(IEnumerable<long> solution) =>
        new(CpOutcome.Answered, new CpSolverResponse { Status = CpSolverStatus.Optimal, Solution = { solution } }, null);

    private static Decided<CanteenAssignment> Choose(AssignmentProblem problem, ICpSolver solver) =>
        AssignmentChooser.Choose(problem, 1, new ChoiceTools(solver, TimeProvider.System, TestContext.Current.CancellationToken));

    /// <summary>A solver that answers as told.</summary>
    private sealed class Scripted(Func<CpModelProto, CpResult> answer) : ICpSolver
    {
        public CpFault? Unavailable => null;

        public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default) => answer(model);
    }
}
