namespace Dispatch.Routing.Model;

/// <summary>Faults of conflicts, one by one.</summary>
internal static class ConflictFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        var requests = ProblemValidator.Count(draft.Requests);
        var seen = new HashSet<(int, int)>();
        foreach (var (index, conflict, at) in faults.Items(draft.Conflicts, "/conflicts"))
        {
            faults.InRange(conflict.First, requests, at + "/0");
            faults.InRange(conflict.Second, requests, at + "/1");
            if (conflict.First == conflict.Second)
                faults.Add(ProblemCodes.ConflictSelf, at,
                    $"Request {conflict.First} is kept apart from itself.", $"需求 {conflict.First} 与自身互斥。");
            else if (!seen.Add((Math.Min(conflict.First, conflict.Second), Math.Max(conflict.First, conflict.Second))))
                faults.Twice(index, at);
        }
    }
}
