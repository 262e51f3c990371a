using System.Collections.Immutable;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;
using static Dispatch.Tests.Routing.FourVisitsChanges;

namespace Dispatch.Tests.Routing.Rules;

/// <summary>Two requests that nobody may both serve. The carer of the four visits does care 3 and care 4 (requests 2 and 3) on one way.</summary>
public sealed class ConflictRuleTests
{
    private static readonly ImmutableArray<Conflict> Feud = [new Conflict(3, 2)];

    /// <summary>The carer's day serves both: once broken, at the later of the two in the pair's order.</summary>
    [Fact]
    public void Checker_finds_one_person_at_both()
    {
        var found = SolutionChecker.Check(Problem.Create(FourVisits.Draft() with { Conflicts = Feud }), FourVisits.Plan()).Violations.ShouldHaveSingleItem();
        found.Code.ShouldBe(ViolationCodes.Conflict);
        (found.Vehicle, found.Step, found.Subject, found.Value, found.Limit).ShouldBe((1, 1, 2, 3, 1));
    }

    /// <summary>One carer: the search serves one of the two and says why the other is not served.</summary>
    [Fact]
    public void Without_a_second_person_one_is_unserved_with_the_reason()
    {
        var unserved = Solved(FourVisits.Draft() with { Conflicts = Feud }).Unserved.ShouldHaveSingleItem();
        unserved.Request.ShouldBeOneOf(2, 3);
        unserved.Reason.Code.ShouldBe(UnservedCodes.Conflict);
        unserved.Reason.BlockedBy[UnservedCodes.Conflict].ShouldBe(1);
    }

    /// <summary>A second carer takes the other one.</summary>
    [Fact]
    public void A_second_person_serves_the_other() => Solved(TwoCarers(crew: null)).Unserved.ShouldBeEmpty();

    /// <summary>Where the second carer is the first one's other shift, it is the same person.</summary>
    [Fact]
    public void Two_shifts_of_one_person_are_one_person()
    {
        Solved(TwoCarers(crew: 5)).Unserved.ShouldHaveSingleItem().Reason.Code.ShouldBe(UnservedCodes.Conflict);
        var plan = Of([OnlyCare3(), OnlyCare4(2)], 0, 1);
        SolutionChecker.Check(Problem.Create(TwoCarers(crew: 5)), plan).Violations.ShouldHaveSingleItem().Code.ShouldBe(ViolationCodes.Conflict);
        SolutionChecker.Check(Problem.Create(TwoCarers(crew: null)), plan).Violations.ShouldBeEmpty();
    }

    /// <summary>The kernel refuses sequences that put both on one person, in one route and across the shifts of one person.</summary>
    [Fact]
    public void Kernel_refuses_both_on_one_person()
    {
        new PlanState(new FlatProblem(Problem.Create(TwoCarers(crew: null)))).TryLoad([[], [2], [3]]).ShouldBeTrue();
        new PlanState(new FlatProblem(Problem.Create(TwoCarers(crew: null)))).TryLoad([[], [2, 3], []]).ShouldBeFalse();
        new PlanState(new FlatProblem(Problem.Create(TwoCarers(crew: 5)))).TryLoad([[], [2], [3]]).ShouldBeFalse();
    }

    /// <summary>A conflict with oneself, one named twice, one out of range, and one that the locked beginning breaks.</summary>
    [Fact]
    public void Faults()
    {
        Codes(FourVisits.Draft() with { Conflicts = [new Conflict(1, 1)] }).ShouldBe([ProblemCodes.ConflictSelf]);
        Codes(FourVisits.Draft() with { Conflicts = [new Conflict(1, 2), new Conflict(2, 1)] }).ShouldBe([ProblemCodes.Twice]);
        Codes(FourVisits.Draft() with { Conflicts = [new Conflict(0, 4)] }).ShouldBe([ProblemCodes.Index]);
        Codes((FourVisits.Draft() with { Conflicts = Feud }).Vehicle(1, v => v with { LockedPrefix = [2, 3] })).ShouldBe([ProblemCodes.Lock]);
    }

    private static string[] Codes(Problem draft) => [.. Should.Throw<InvalidProblemException>(() => Problem.Create(draft)).Faults.Select(f => f.Code)];

    private static Problem TwoCarers(int? crew)
    {
        var draft = FourVisits.Draft() with { Conflicts = Feud };
        return draft with { Vehicles = [draft.Vehicles[0], draft.Vehicles[1] with { Crew = crew }, draft.Vehicles[1] with { Id = "second", Crew = crew }] };
    }

    private static Solution Solved(Problem draft)
    {
        var problem = Problem.Create(draft);
        var plan = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 200 });
        SolutionChecker.Check(problem, plan).Violations.ShouldBeEmpty();
        return plan;
    }
}
