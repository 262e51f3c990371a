namespace Dispatch.Routing.Model;

/// <summary>Every activity belongs to exactly one place in one role.</summary>
internal static class OwnerFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        var owners = new int[draft.Activities.Length];
        foreach (var activity in draft.Requests.SelectMany(r => r.Roles).SelectMany(r => r.Activities))
            owners[activity]++;
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] != 1)
                faults.Add(ProblemCodes.ActivityOwner, $"/activities/{i}",
                    $"Activity '{draft.Activities[i].Id}' stands in roles {owners[i]} times; expected once.",
                    $"作业“{draft.Activities[i].Id}”在角色中出现 {owners[i]} 次；应恰好一次。");
        }
    }
}
