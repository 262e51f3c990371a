using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Every request is either served as a whole or listed unserved with a reason; no activity is done twice.</summary>
internal static class Coverage
{
    public static void Check(PlanView plan, Solution solution, Findings findings)
    {
        var listed = ReadUnserved(plan.Problem, solution, findings);
        for (var r = 0; r < plan.Problem.Requests.Length; r++)
            CheckRequest(plan, r, listed[r] > 0, findings);
        for (var a = 0; a < plan.Visits.Length; a++)
        {
            var visit = plan.Visits[a];
            if (visit.Times > 1)
                findings.Break(ViolationCodes.ActivityTwice, visit.Vehicle, visit.Step, a, visit.Times, 1);
        }
    }

    private static void CheckRequest(PlanView plan, int index, bool listed, Findings findings)
    {
        var (done, all) = (0, 0);
        foreach (var role in plan.Problem.Requests[index].Roles)
        {
            all += role.Activities.Length;
            done += role.Activities.Count(a => plan.Visits[a].Times > 0);
        }

        if (done > 0 && done < all)
            findings.Break(ViolationCodes.RequestPartial, -1, -1, index, done, all);
        else if (done == 0 && !listed)
            findings.Break(ViolationCodes.RequestMissing, -1, -1, index, 0, all);
        else if (done > 0 && listed)
            findings.Break(ViolationCodes.RequestBoth, -1, -1, index, done, 0);
    }

    private static int[] ReadUnserved(Problem problem, Solution solution, Findings findings)
    {
        var listed = new int[problem.Requests.Length];
        if (solution.Unserved.IsDefault)
        {
            findings.Break(ViolationCodes.UnservedEntry, -1, -1, -1, -1, listed.Length);
            return listed;
        }

        var before = -1;
        foreach (var entry in solution.Unserved)
        {
            if (entry is null || (uint)entry.Request >= (uint)listed.Length)
            {
                findings.Break(ViolationCodes.UnservedEntry, -1, -1, -1, entry?.Request ?? -1, listed.Length);
                continue;
            }

            if (++listed[entry.Request] > 1)
                findings.Break(ViolationCodes.UnservedTwice, -1, -1, entry.Request, listed[entry.Request], 1);
            else if (entry.Request < before)
                findings.Break(ViolationCodes.UnservedOrder, -1, -1, entry.Request, entry.Request, before);
            before = Math.Max(before, entry.Request);
            if (string.IsNullOrEmpty(entry.Reason?.Code))
                findings.Break(ViolationCodes.UnservedReason, -1, -1, entry.Request, 0, 1);
        }

        return listed;
    }
}
