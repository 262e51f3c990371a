using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// Small random problems with every rule switched on; the same seed and options give the same problem everywhere. A solution always exists:
/// vehicle 0 carries a locked first visit that it can reach in its shift, everything else may stay unserved
/// (<see cref="LockedOnly"/>).
/// </summary>
public static class RandomProblems
{
    /// <summary>A validated random problem.</summary>
    public static Problem Create(ulong seed, RandomProblemOptions? options = null) =>
        Problem.Create(new RandomProblemDraft(seed, options ?? new RandomProblemOptions()).Build());

    /// <summary>The smallest solution of such a problem: the locked visit, and nothing else.</summary>
    public static Solution LockedOnly(Problem problem)
    {
        var locked = problem.Vehicles[0].LockedPrefix;
        var unserved = Enumerable.Range(0, problem.Requests.Length)
            .Where(r => !problem.Requests[r].Roles.Any(role => role.Activities.Any(locked.Contains)))
            .Select(r => new UnservedRequest(r, UnservedReason.Of(UnservedCodes.NoRoom)));
        return new Solution([EarliestRoute.Of(problem, 0, locked)], [.. unserved]);
    }
}
