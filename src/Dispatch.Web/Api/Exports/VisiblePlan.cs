using Dispatch.Core.Domain.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Exports;

/// <summary>A plan as far as it is the caller's: whole for who has its area, else the routes of the own canteen, provider or person.</summary>
internal static class VisiblePlan
{
    /// <summary>Null: nothing of it is theirs.</summary>
    public static DayPlan? Of(DayPlan plan, Caller caller)
    {
        if (caller.MaySeeArea(plan.Scope.StreetCode ?? plan.Scope.DistrictCode))
            return plan;
        var streets = plan.Places.GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().StreetCode, StringComparer.Ordinal);
        string? Street(string? place) => place is null ? null : streets.GetValueOrDefault(place);
        var routes = plan.Routes.Where(r => caller.MaySeeStaff(r.Staff.Id, r.Staff.ProviderId, r.Staff.BaseId, Street(r.Staff.BaseId) ?? "")).ToList();
        return routes.Count == 0 ? null : plan with
        {
            Routes = [.. routes],
            Unserved = [.. plan.Unserved.Where(u => u.BaseId is { } id && caller.MaySeeCanteen(id, Street(id) ?? ""))],
        };
    }
}
