using System.Collections.Immutable;
using Dispatch.Planning.Explaining.Changes;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining;

/// <summary>
/// Finds the smallest single change that admits a request: level by level, the smallest first. A level is looked into only where all its changes together admit it,
/// for each of them alone allows less. Of several of one size the one with the cheapest plan is given.
/// </summary>
/// <param name="solver">The search.</param>
/// <param name="clock">Its clock.</param>
/// <param name="options">How far to look.</param>
public sealed class SmallestChange(ISolver solver, TimeProvider clock, ExplainOptions options)
{
    /// <summary>The change with its proof. Null: no single change of the family admits the request.</summary>
    /// <param name="problem">The day.</param>
    /// <param name="plan">Its plan, which keeps the rules.</param>
    /// <param name="request">The request, not served in the plan.</param>
    /// <param name="people">Vehicles that a change may concern, and whose routes may change.</param>
    /// <param name="cancel">Ends it.</param>
    public Proposal? Find(Problem problem, Solution plan, int request, IReadOnlyCollection<int> people, CancellationToken cancel = default)
    {
        var admission = new Admission(problem, plan, solver, clock, options);
        ImmutableArray<ImmutableArray<Change>> levels = [[new NoChange()], .. ChangeFamily.Of(problem, request, people)];
        foreach (var level in levels)
        {
            if (level.Length > 1 && admission.Try(request, level, people, isFinal: false, cancel) is null)
                continue;
            var found = level.Select(change => Proven(admission, request, change, people, cancel)).OfType<Proposal>().ToList();
            if (found.Count > 0)
                return found.MinBy(p => p.Certificate.Cost.Total);
        }

        return null;
    }

    private static Proposal? Proven(Admission admission, int request, Change change, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        if (admission.Try(request, [change], people, isFinal: false, cancel) is null || admission.Try(request, [change], people, isFinal: true, cancel) is not { } best)
            return null;
        var narrow = change.Narrowed(best.Plan);
        return narrow == change ? new Proposal(change, best.Problem, best.Plan, best.Certificate)
            : admission.Try(request, [narrow], people, isFinal: true, cancel) is { } again ? new Proposal(narrow, again.Problem, again.Plan, again.Certificate)
            : new Proposal(change, best.Problem, best.Plan, best.Certificate);
    }
}
