using Dispatch.Planning.Explaining;
using Dispatch.Planning.Explaining.Changes;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.TestData;

/// <summary>
/// One case: the proposed change judged by trying everything. It must admit the visit with everything else served, in a plan the checker passes; and no change of the family
/// that is smaller may.
/// </summary>
/// <param name="Seed">The case.</param>
/// <param name="Change">What was proposed; null: nothing of the family.</param>
/// <param name="Smaller">How many changes of the family are smaller (all of them where nothing was proposed).</param>
/// <param name="Fault">What is wrong; null: nothing.</param>
internal sealed record ExplanationProof(ulong Seed, Change? Change, int Smaller, string? Fault)
{
    private const int Iterations = 3_000;

    /// <summary>Judges the case of a seed. Null: its plan leaves nothing out.</summary>
    public static ExplanationProof? Of(ulong seed)
    {
        var problem = ExplanationCases.Make(seed);
        var solver = new RuinRecreateSolver();
        var plan = solver.Solve(problem, new SolveOptions { IterationLimit = Iterations });
        if (plan.Unserved.IsEmpty)
            return null;
        var (request, people) = (plan.Unserved[0].Request, Enumerable.Range(0, problem.Vehicles.Length).ToList());
        List<int> wanted = [.. Enumerable.Range(0, problem.Requests.Length).Where(r => !plan.Unserved.Any(u => u.Request == r)), request];
        var proposal = new SmallestChange(solver, TimeProvider.System, new ExplainOptions()).Find(problem, plan, request, people);
        var smaller = ChangeFamily.Of(problem, request, people).SelectMany(l => l).Where(c => c.Size < (proposal?.Change.Size ?? int.MaxValue)).ToList();
        if (proposal is null || proposal.Change.Size > 0)
            smaller.Insert(0, new NoChange());
        return new ExplanationProof(seed, proposal?.Change, smaller.Count, Works(proposal, wanted) ?? Smallest(problem, wanted, smaller));
    }

    /// <summary>What is wrong with the proposal itself.</summary>
    private static string? Works(Proposal? proposal, List<int> wanted)
    {
        if (proposal is null)
            return null;
        var certificate = SolutionChecker.Check(proposal.Problem, proposal.Plan);
        if (!certificate.Feasible || wanted.Any(r => proposal.Plan.Unserved.Any(u => u.Request == r)))
            return "the plan with the proposal is no proof";
        return ExhaustiveFit.Find(proposal.Problem, wanted) is null ? "trying everything finds no plan with the proposal" : null;
    }

    /// <summary>A smaller change that would have done. What all of them together do not admit none of them does.</summary>
    private static string? Smallest(Problem problem, List<int> wanted, List<Change> smaller)
    {
        if (smaller.Count == 0 || ExhaustiveFit.Find(Problem.Create(smaller.Aggregate(problem, (p, change) => change.Apply(p))), wanted) is null)
            return null;
        var better = smaller.Find(change => ExhaustiveFit.Find(Problem.Create(change.Apply(problem)), wanted) is not null);
        return better is null ? null : $"{better} would have done";
    }
}
