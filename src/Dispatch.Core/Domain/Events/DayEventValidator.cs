using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Events;

/// <summary>Finds everything that is wrong with an event, all at once.</summary>
/// <param name="registers">The registers: who and what there is.</param>
/// <param name="orders">Ids of the day's orders and visits, those of earlier events included.</param>
public sealed class DayEventValidator(RegisterLookup registers, IReadOnlySet<string> orders)
{
    private const int MostMinutes = 1_440;
    private readonly List<DayEventFault> _faults = [];

    /// <summary>The faults; empty for an event that can be taken.</summary>
    public ImmutableArray<DayEventFault> Find(DayEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        _faults.Clear();
        if (happened.Id == Guid.Empty)
            Add(DayEventErrors.NoId, "id", happened.Id, "缺少事件编号;请由上报方生成一个 UUID。", "The id is missing; the reporter makes a UUID.");
        Clock("at", happened.At);
        switch (happened)
        {
            case OrderAdded added: Added(added); break;
            case OrderChanged changed: Changed(changed); break;
            case OrderCancelled cancelled: Order(cancelled.OrderId); break;
            case VisitOverran overran: Order(overran.OrderId); Minutes("minutes", overran.Minutes); break;
            case CaregiverAbsent absent: Staff(absent.StaffId); Until(absent); break;
            case CaregiverLate late: Staff(late.StaffId); Minutes("minutes", late.Minutes); break;
            case CaregiverBack back: Staff(back.StaffId); break;
            case OneKeyRequest key: Elder(key.ElderId); Service(key.ServiceCode); Minutes("withinMinutes", key.WithinMinutes); break;
            case CanteenDelayed delayed: Canteen(delayed.CanteenId); Minutes("minutes", delayed.Minutes); break;
            case CanteenClosed closed: Canteen(closed.CanteenId); break;
            case RoadBlocked road: Road(road); break;
            case RoadNotice notice: Staff(notice.StaffId); break;
        }

        return [.. _faults];
    }

    private void Added(OrderAdded added)
    {
        if ((added.Meal is null) == (added.Visit is null))
        {
            Add(DayEventErrors.OneOrder, "meal", "", "新增事件必须且只能带一个订单:meal 或 visit。", "An added order is either a meal or a visit: give exactly one.");
            return;
        }

        var (id, elder, date) = added.Meal is { } m ? (m.Id, m.ElderId, m.Date) : (added.Visit!.Id, added.Visit.ElderId, added.Visit.Date);
        Elder(elder);
        if (date != added.Date)
            Add(DayEventErrors.OtherDay, "date", date, "订单日期与事件日期不同;请改为同一天。", "The order is for another day than the event; make them the same.");
        if (orders.Contains(id))
            Add(DayEventErrors.KnownOrder, "id", id, "当日已有此编号的订单;若要修改请用 order-changed。", "There is an order of this id that day; to change it use order-changed.");
        if (added.Visit is { } visit)
            Terms(visit.Terms);
        else
            Terms(added.Meal!.Terms);
    }

    private void Changed(OrderChanged changed)
    {
        Order(changed.OrderId);
        if ((changed.Meal is null) == (changed.Visit is null))
            Add(DayEventErrors.OneOrder, "meal", "", "变更事件必须且只能带一组新要求:meal 或 visit。", "A changed order has new terms of a meal or of a visit: give exactly one.");
        else if (changed.Visit is { } visit)
            Terms(visit);
        else
            Terms(changed.Meal!);
    }

    private void Terms(VisitTerms terms)
    {
        Service(terms.ServiceCode);
        foreach (var id in terms.FixedStaffIds.Where(id => id.Length > 0))
            Staff(id);
        foreach (var window in terms.Windows)
            Window(window);
    }

    private void Terms(MealTerms terms)
    {
        if (terms.CanteenId.Length > 0)
            Canteen(terms.CanteenId);
        if (terms.FixedStaffId.Length > 0)
            Staff(terms.FixedStaffId);
        if (terms.Portions.Count is < 1 or > 1_000)
            Range("portions", terms.Portions.Count, 1, 1_000);
        if (terms.Window is { } window)
            Window(window);
    }

    private void Road(RoadBlocked road)
    {
        if (!(Math.Abs(road.Centre.Longitude) <= 180 && Math.Abs(road.Centre.Latitude) <= 90))
            Add(DayEventErrors.Point, "centre", road.Centre, "坐标不在地球上;请用 WGS-84 经度、纬度(度)。", "The point is outside the world; give WGS-84 longitude and latitude in degrees.");
        if (road.RadiusMetres is < 10 or > 5_000)
            Range("radiusMetres", road.RadiusMetres, 10, 5_000);
        Minutes("extraMinutes", road.ExtraMinutes);
    }

    private void Until(CaregiverAbsent absent)
    {
        if (absent.Until is { } until && until <= absent.At)
            Add(DayEventErrors.Time, "until", until, "恢复时间应晚于开始时间。", "The end must come after the beginning.");
    }

    private void Window(TimeWindow window)
    {
        Clock("windows", window.Earliest);
        Clock("windows", window.Latest);
        if (window.Latest < window.Earliest)
            Add(DayEventErrors.Time, "windows", window, "时间窗的结束早于开始。", "The window ends before it begins.");
    }

    private void Clock(string field, int seconds)
    {
        if (seconds is < 0 or > DayTime.MaxSeconds)
            Add(DayEventErrors.Time, field, seconds, $"时间应为当日零点后的秒数,0 到 {DayTime.MaxSeconds}。", $"Times are seconds after local midnight, 0 to {DayTime.MaxSeconds}.");
    }

    private void Minutes(string field, int minutes)
    {
        if (minutes is < 1 or > MostMinutes)
            Range(field, minutes, 1, MostMinutes);
    }

    private void Range(string field, int value, int least, int most) =>
        Add(DayEventErrors.Number, field, value, $"应在 {least} 到 {most} 之间。", $"Must be {least} to {most}.");

    private void Order(string id)
    {
        if (!orders.Contains(id))
            Add(DayEventErrors.UnknownOrder, "orderId", id, "当日没有此编号的订单;请核对。", "There is no order of this id that day; check it.");
    }

    private void Elder(string id)
    {
        if (!registers.Elders.ContainsKey(id))
            Add(DayEventErrors.UnknownElder, "elderId", id, "没有此编号的老人;请先导入。", "There is no elder of this id; import them first.");
    }

    private void Staff(string id)
    {
        if (!registers.Staff.ContainsKey(id))
            Add(DayEventErrors.UnknownStaff, "staffId", id, "没有此编号的人员;请核对。", "There is nobody of this id among the staff; check it.");
    }

    private void Canteen(string id)
    {
        if (!registers.Canteens.ContainsKey(id))
            Add(DayEventErrors.UnknownCanteen, "canteenId", id, "没有此编号的食堂;请核对。", "There is no canteen of this id; check it.");
    }

    private void Service(string code)
    {
        if (!registers.Services.ContainsKey(code))
            Add(DayEventErrors.UnknownService, "serviceCode", code, "服务目录中没有此代码;请核对。", "The service is not in the catalogue; check the code.");
    }

    private void Add(string code, string field, object value, string zh, string en) =>
        _faults.Add(new DayEventFault(code, field, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", new PlanText(zh, en)));
}
