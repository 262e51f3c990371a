using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.LiveDays;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Registers;

namespace Dispatch.Web.Api.Events;

/// <summary>Whether what an event speaks of is the caller's: the person, the canteen, the elder of the order; orders of a day in force and roads are the area's.</summary>
internal static class EventSight
{
    public static bool IsTheirs(Caller caller, LiveDay live, DayEvent happened)
    {
        if (caller.MaySeeAll)
            return true;
        var isTheirArea = caller.MaySeeArea(live.Plan.Scope.StreetCode ?? live.Plan.Scope.DistrictCode);
        var registers = live.Day.Registers;
        var scope = new RegisterScope(caller, registers.Registers);
        return happened switch
        {
            CaregiverAbsent absent => scope.MaySeeStaff(absent.StaffId),
            CaregiverLate late => scope.MaySeeStaff(late.StaffId),
            CaregiverBack back => scope.MaySeeStaff(back.StaffId),
            CanteenDelayed delayed => MaySeeCanteen(caller, registers, delayed.CanteenId),
            CanteenClosed closed => MaySeeCanteen(caller, registers, closed.CanteenId),
            OneKeyRequest key => scope.MaySeeElder(key.ElderId),
            OrderAdded added => (added.Meal?.ElderId ?? added.Visit?.ElderId) is { } elder && scope.MaySeeElder(elder),
            OrderCancelled cancelled => isTheirArea || MaySeeOrder(scope, registers, happened.Date, cancelled.OrderId),
            OrderChanged changed => isTheirArea || MaySeeOrder(scope, registers, happened.Date, changed.OrderId),
            RoadNotice notice => scope.MaySeeStaff(notice.StaffId),
            VisitOverran overran => isTheirArea || MaySeeOrder(scope, registers, happened.Date, overran.OrderId),
            _ => isTheirArea,
        };
    }

    private static bool MaySeeCanteen(Caller caller, RegisterLookup registers, string id) =>
        registers.Canteens.TryGetValue(id, out var canteen) && caller.MaySeeCanteen(id, canteen.StreetCode);

    private static bool MaySeeOrder(RegisterScope scope, RegisterLookup registers, DateOnly date, string id)
    {
        var orders = DayOrders.For(registers.Registers, date);
        var elder = orders.Meals.FirstOrDefault(o => o.Id == id)?.ElderId ?? orders.Visits.FirstOrDefault(o => o.Id == id)?.ElderId;
        return elder is not null && scope.MaySeeElder(elder);
    }
}
