namespace Dispatch.Routing.Model;

/// <summary>Locked beginnings can be kept: order and unity of roles, one vehicle each, allowed and skilled people.</summary>
internal static class LockFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        var owners = Owners(draft);
        var lockedBy = new Dictionary<int, int>();
        CheckConflicts(draft, owners, faults);
        for (var v = 0; v < draft.Vehicles.Length; v++)
        {
            var prefix = draft.Vehicles[v].LockedPrefix;
            for (var i = 0; i < prefix.Length; i++)
            {
                var at = $"/vehicles/{v}/lockedPrefix/{i}";
                if (!lockedBy.TryAdd(prefix[i], v))
                    Fault(faults, at, $"Activity {prefix[i]} is locked to vehicle {lockedBy[prefix[i]]} too.", $"作业 {prefix[i]} 也被锁定给车辆 {lockedBy[prefix[i]]}。");
                CheckPerson(draft, v, owners[prefix[i]].Role, at, faults);
                CheckOrder(draft, v, i, owners, at, faults);
            }

            if (prefix.Length > draft.Vehicles[v].MaxActivities)
                Fault(faults, $"/vehicles/{v}/lockedPrefix", $"{prefix.Length} activities are locked, but {draft.Vehicles[v].MaxActivities} are allowed.", $"锁定了 {prefix.Length} 个作业，但最多只允许 {draft.Vehicles[v].MaxActivities} 个。");
        }
    }

    private static void CheckConflicts(Problem draft, (int Request, Role Role)[] owners, FaultList faults)
    {
        var people = new HashSet<int>[draft.Requests.Length];
        for (var v = 0; v < draft.Vehicles.Length; v++)
        {
            foreach (var activity in draft.Vehicles[v].LockedPrefix)
                (people[owners[activity].Request] ??= []).Add(draft.Vehicles[v].Crew ?? -1 - v);
        }

        for (var i = 0; i < draft.Conflicts.Length; i++)
        {
            var (first, second) = (people[draft.Conflicts[i].First], people[draft.Conflicts[i].Second]);
            if (first is not null && second is not null && first.Overlaps(second))
                Fault(faults, $"/conflicts/{i}", $"Requests {draft.Conflicts[i].First} and {draft.Conflicts[i].Second} must not share a person, but both are locked to one.",
                    $"需求 {draft.Conflicts[i].First} 与 {draft.Conflicts[i].Second} 不得由同一人服务，却都锁定给了同一人。");
        }
    }

    private static (int Request, Role Role)[] Owners(Problem draft)
    {
        var owners = new (int, Role)[draft.Activities.Length];
        for (var r = 0; r < draft.Requests.Length; r++)
        {
            foreach (var role in draft.Requests[r].Roles)
            {
                foreach (var activity in role.Activities)
                    owners[activity] = (r, role);
            }
        }

        return owners;
    }

    private static void CheckPerson(Problem draft, int vehicle, Role role, string at, FaultList faults)
    {
        if (role.ForbiddenVehicles.Contains(vehicle) || (!role.AllowedVehicles.IsEmpty && !role.AllowedVehicles.Contains(vehicle)))
            Fault(faults, at, $"Vehicle {vehicle} must not fill the role that is locked to it.", $"车辆 {vehicle} 不允许承担锁定给它的角色。");
        foreach (var needed in role.Skills)
        {
            if (!draft.Vehicles[vehicle].Skills.Any(s => s.Skill == needed.Skill && s.Level >= needed.Level))
                Fault(faults, at, $"Vehicle {vehicle} lacks skill {needed.Skill} at level {needed.Level} for the role locked to it.", $"车辆 {vehicle} 缺少锁定角色所需的技能 {needed.Skill}（级别 {needed.Level}）。");
        }
    }

    private static void CheckOrder(Problem draft, int vehicle, int position, (int Request, Role Role)[] owners, string at, FaultList faults)
    {
        var prefix = draft.Vehicles[vehicle].LockedPrefix;
        var (request, role) = owners[prefix[position]];
        for (var i = 0; i < position; i++)
        {
            if (owners[prefix[i]].Request == request && !ReferenceEquals(owners[prefix[i]].Role, role))
                Fault(faults, at, $"Two roles of request {request} are locked to vehicle {vehicle}.", $"需求 {request} 的两个角色都锁定给车辆 {vehicle}。");
        }

        var place = role.Activities.IndexOf(prefix[position]);
        if (place > 0)
        {
            var before = prefix.IndexOf(role.Activities[place - 1]);
            if (before < 0 || before > position || (role.Contiguous && before != position - 1))
                Fault(faults, at, $"Activity {prefix[position]} is locked, but not right after activity {role.Activities[place - 1]} of its role.", $"作业 {prefix[position]} 已锁定，但没有按角色要求排在作业 {role.Activities[place - 1]} 之后。");
        }

        var unfinished = role.Contiguous && place < role.Activities.Length - 1 && position < prefix.Length - 1;
        if (unfinished && prefix[position + 1] != role.Activities[place + 1])
            Fault(faults, at, $"Activity {role.Activities[place + 1]} must follow activity {prefix[position]}, but {prefix[position + 1]} is locked there.", $"作业 {prefix[position]} 之后必须是作业 {role.Activities[place + 1]}，但锁定的是 {prefix[position + 1]}。");
    }

    private static void Fault(FaultList faults, string at, string english, string chinese) =>
        faults.Add(ProblemCodes.Lock, at, english, chinese);
}
