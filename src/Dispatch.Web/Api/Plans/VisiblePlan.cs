using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Plans;

/// <summary>
/// A plan as far as it is the caller's: whole for who has its area, else the routes of the own canteen's boxes, the own provider's people, the own street's
/// bases or the own person, and what is unserved there. Sums are those of what is left.
/// </summary>
internal static class VisiblePlan
{
    /// <summary>Null: nothing of it is theirs.</summary>
    public static DayPlan? Of(DayPlan plan, Caller caller)
    {
        if (caller.MaySeeArea(plan.Scope.StreetCode ?? plan.Scope.DistrictCode))
            return plan;
        var sight = new Sight(plan, caller);
        var routes = plan.Routes.Where(sight.IsTheirs).ToImmutableArray();
        var staff = routes.Select(r => r.Staff).Concat(plan.IdleStaff.Where(sight.IsTheirs)).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var unserved = plan.Unserved.Where(u => sight.IsTheirs(u, staff)).ToImmutableArray();
        return routes.IsEmpty && unserved.IsEmpty ? null : Narrowed(plan, routes, unserved, staff);
    }

    /// <summary>Whether one route of a plan is the caller's.</summary>
    public static bool HasRoute(DayPlan plan, string staffId, Caller caller) => Of(plan, caller)?.Routes.Any(r => r.Staff.Id == staffId) ?? false;

    private static DayPlan Narrowed(DayPlan plan, ImmutableArray<PlanRoute> routes, ImmutableArray<PlanUnserved> unserved, HashSet<string> staff)
    {
        var places = routes.SelectMany(r => r.Stops).Select(s => s.PlaceId).Concat(unserved.SelectMany(u => new[] { u.PlaceId, u.BaseId })).ToHashSet(StringComparer.Ordinal);
        return plan with
        {
            Routes = routes,
            Unserved = unserved,
            IdleStaff = [.. plan.IdleStaff.Where(s => staff.Contains(s.Id))],
            Places = [.. plan.Places.Where(p => places.Contains(p.Id))],
            Warnings = [.. plan.Warnings.Where(w => staff.Contains(w.SubjectId))],
            Certificate = plan.Certificate is { } certificate ? Narrowed(certificate, routes, unserved.Length, staff) : null,
        };
    }

    private static PlanCertificate Narrowed(PlanCertificate certificate, ImmutableArray<PlanRoute> routes, int unserved, HashSet<string> staff) => certificate with
    {
        HardViolations = [.. certificate.HardViolations.Where(v => v.StaffId is { } id && staff.Contains(id))],
        SoftViolations = [.. certificate.SoftViolations.Where(v => v.StaffId is { } id && staff.Contains(id))],
        Cost = routes.Select(r => r.Cost).OfType<PlanCost>().Aggregate(new PlanCost(), (sum, cost) => sum + cost),
        Served = routes.SelectMany(r => r.Stops).Where(s => s.Kind is not (PlanStopKind.Load or PlanStopKind.Start)).SelectMany(s => s.Items).Select(i => i.Id).Distinct(StringComparer.Ordinal).Count(),
        Unserved = unserved, People = routes.Length, Trips = routes.Sum(r => r.Trips), DistanceMetres = routes.Sum(r => r.DistanceMetres), TravelSeconds = routes.Sum(r => r.TravelSeconds),
    };

    private sealed class Sight(DayPlan plan, Caller caller)
    {
        private readonly Dictionary<string, string?> _streets =
            plan.Places.GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().StreetCode, StringComparer.Ordinal);

        public bool IsTheirs(PlanRoute route) => IsTheirs(route.Staff) || route.Stops.Any(s =>
            s.Kind is PlanStopKind.Load or PlanStopKind.TrunkDrop && s.PlaceId is { } place && caller.MaySeeCanteen(place, Street(place)));

        public bool IsTheirs(PlanStaff staff) => caller.MaySeeStaff(staff.Id, staff.ProviderId, staff.BaseId, Street(staff.BaseId));

        public bool IsTheirs(PlanUnserved unserved, HashSet<string> staff) =>
            (unserved.BaseId is { } place && caller.MaySeeCanteen(place, Street(place))) || (unserved.ClosestStaffId is { } closest && staff.Contains(closest));

        /// <summary>A place the plan does not name lies in nobody's street.</summary>
        private string Street(string? place) => (place is null ? null : _streets.GetValueOrDefault(place)) ?? "";
    }
}
