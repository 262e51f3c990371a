using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Locked beginnings of routes: those activities come first, in that order, also when the vehicle has no route at all.</summary>
internal static class Locks
{
    public static void Check(PlanView plan, Findings findings)
    {
        for (var v = 0; v < plan.Problem.Vehicles.Length; v++)
        {
            var locked = plan.Problem.Vehicles[v].LockedPrefix;
            if (locked.IsEmpty)
                continue;
            var done = plan.Routes.FirstOrDefault(r => r.Index == v)?.Steps.Where(s => s.Kind == StepKind.Activity).ToArray() ?? [];
            for (var i = 0; i < locked.Length; i++)
            {
                var found = i < done.Length ? done[i].Index : -1;
                if (found != locked[i])
                    findings.Break(ViolationCodes.LockedPrefix, v, -1, locked[i], found, i);
            }
        }
    }
}
