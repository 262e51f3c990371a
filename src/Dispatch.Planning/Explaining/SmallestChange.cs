using System.Collections.Immutable;
using Dispatch.Planning.Explaining.Changes;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining;

/// <summary>
/// Finds the smallest single change that admits a request: level by level, the smallest first. What all changes of a level, or of all levels up to one, do not admit together
/// none of them does, for each alone allows less: so whole levels are ruled out at once. Of several of one size that are made use of the one with the cheapest plan is given.
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
        bool Together(int upTo) => admission.Try(request, levels.Take(upTo + 1).SelectMany(l => l), people, isFinal: false, cancel) is not null;
        for (var level = FirstPossible(levels.Length, Together); level < levels.Length; level++)
        {
            if (OfLevel(admission, request, levels[level], people, cancel) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The first level up to which all changes together admit the request; what lies below is ruled out. The number of levels: none.</summary>
    private static int FirstPossible(int levels, Func<int, bool> together)
    {
        if (together(0))
            return 0;
        if (!together(levels - 1))
            return levels;
        var (low, high) = (0, levels - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = together(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>A change of one size that admits the request: where a plan with all of them does, those that it makes use of are tried first.</summary>
    private static Proposal? OfLevel(Admission admission, int request, ImmutableArray<Change> level, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        if (level.Length == 1)
            return Proven(admission, request, level[0], people, cancel);
        if (admission.Try(request, level, people, isFinal: false, cancel) is not { } all)
            return null;
        var used = level.ToLookup(change => admission.IsUsed(change, all.Plan));
        return used[true].Select(change => Proven(admission, request, change, people, cancel)).OfType<Proposal>().MinBy(p => p.Certificate.Cost.Total)
            ?? used[false].Select(change => Proven(admission, request, change, people, cancel)).FirstOrDefault(p => p is not null);
    }

    private static Proposal? Proven(Admission admission, int request, Change change, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        if (admission.Try(request, [change], people, isFinal: false, cancel) is not { } first)
            return null;
        var best = admission.Try(request, [change], people, isFinal: true, cancel) ?? first;
        var narrow = change.Narrowed(best.Plan);
        return narrow == change ? new Proposal(change, best.Problem, best.Plan, best.Certificate)
            : admission.Try(request, [narrow], people, isFinal: true, cancel) is { } again ? new Proposal(narrow, again.Problem, again.Plan, again.Certificate)
            : new Proposal(change, best.Problem, best.Plan, best.Certificate);
    }
}
