using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Which node may follow which in a vehicle's circuit, as far as order and windows tell beforehand.</summary>
internal sealed class WayFilter(ExactModel model, Vehicle vehicle)
{
    /// <summary>Order of trips, roles, teams and locks.</summary>
    public bool MayFollow(RouteNode from, RouteNode to)
    {
        if (to.IsLoad)
            return from.IsActivity ? !GoesOn(from) : !from.IsLoad && to.Trip == 1;
        if (!to.IsActivity)
            return from.IsActivity && !GoesOn(from) && KeepsLock(from.Activity, -1);
        if (!KeepsLock(from.IsLoad ? -2 : from.Activity, to.Activity))
            return false;
        return from.IsActivity ? MayFollow(model.Visits[from.Activity], model.Visits[to.Activity]) : !ComesOn(to);
    }

    /// <summary>Whether the windows leave time for the way.</summary>
    public bool InTime(RouteNode from, RouteNode to, int duration) => Earliest(from) + duration <= Latest(to);

    /// <summary>Whether the next activity of the role must follow at once.</summary>
    public bool GoesOn(RouteNode node) =>
        node.IsActivity && RoleOf(node) is { Contiguous: true } role && model.Visits[node.Activity].Position < role.Activities.Length - 1;

    private bool ComesOn(RouteNode node) => RoleOf(node).Contiguous && model.Visits[node.Activity].Position > 0;

    private Role RoleOf(RouteNode node) => model.Roles[model.Visits[node.Activity].Role].Source;

    private bool MayFollow(VisitModel from, VisitModel to)
    {
        if (from.Request != to.Request)
            return !IsInside(from, 1) && !IsInside(to, 0);
        return from.Role == to.Role && (to.Position == from.Position + 1
            || (!model.Roles[to.Role].Source.Contiguous && to.Position > from.Position));
    }

    /// <summary>Whether the stop before (0) or behind (1) a visit can only be another one of its contiguous role.</summary>
    private bool IsInside(VisitModel visit, int side)
    {
        var role = model.Roles[visit.Role].Source;
        return role.Contiguous && (side == 0 ? visit.Position > 0 : visit.Position < role.Activities.Length - 1);
    }

    /// <summary>Locked activities follow each other; a load in between (−2) is judged by the rule of locks itself.</summary>
    private bool KeepsLock(int from, int to)
    {
        var locked = vehicle.LockedPrefix;
        if (locked.IsEmpty || from == -2)
            return true;
        var at = from < 0 ? -1 : locked.IndexOf(from);
        var leavesInside = from < 0 || (at >= 0 && at < locked.Length - 1);
        if (leavesInside)
            return to >= 0 && locked[at + 1] == to;
        return to < 0 || !locked.Contains(to);
    }

    private long Earliest(RouteNode node)
    {
        if (!node.IsActivity)
            return Math.Max(vehicle.Shift.Earliest, node.IsLoad ? model.Problem.Depots[node.Depot].Window.Earliest : 0);
        var activity = model.Visits[node.Activity].Activity;
        return Math.Max(vehicle.Shift.Earliest, (long)activity.Windows[0].Earliest) + activity.Service;
    }

    private long Latest(RouteNode node)
    {
        long end = Math.Min(vehicle.Shift.Latest, model.Day);
        if (node.IsLoad)
            return Math.Min(end, model.Problem.Depots[node.Depot].Window.Latest);
        return node.IsActivity ? Math.Min(end, model.Visits[node.Activity].Activity.Windows[^1].Latest) : end;
    }
}
