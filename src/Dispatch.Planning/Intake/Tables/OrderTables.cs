using Dispatch.Core.Domain.Orders;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Standing orders, pauses, holidays, day orders and links.</summary>
internal static class OrderTables
{
    private const int Day = 24 * 60;

    public static Table<Holiday> Holidays()
    {
        var date = Make.Need("日期", "date", Times.Date, "2027-01-01").AsKey();
        var name = Make.Name("名称", "name", "元旦");
        return new Table<Holiday>("节假日", "holidays", r => r.Holidays, (r, rows) => r with { Holidays = rows },
            [date.At<Holiday>(x => x.Date), name.At<Holiday>(x => x.Name)],
            row => new Holiday { Date = row.Get(date), Name = row.Get(name) });
    }

    public static Table<StandingMeal> StandingMeals()
    {
        var id = Make.Key("长期单号", "id", "SM0001");
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders");
        var recurrence = new RecurrenceColumns();
        var terms = new MealColumns();
        return new Table<StandingMeal>("长期订餐", "standing-meals", r => r.StandingMeals, (r, rows) => r with { StandingMeals = rows },
            [id.At<StandingMeal>(x => x.Id), elder.At<StandingMeal>(x => x.ElderId), .. recurrence.At<StandingMeal>(x => x.Recurrence), .. terms.At<StandingMeal>(x => x.Terms)],
            row => new StandingMeal { Id = row.Get(id), ElderId = row.Get(elder), Recurrence = recurrence.Read(row), Terms = terms.Read(row) });
    }

    public static Table<StandingVisit> StandingVisits()
    {
        var id = Make.Key("长期单号", "id", "SV0001");
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders");
        var recurrence = new RecurrenceColumns();
        var terms = new VisitColumns();
        return new Table<StandingVisit>("长期服务", "standing-visits", r => r.StandingVisits, (r, rows) => r with { StandingVisits = rows },
            [id.At<StandingVisit>(x => x.Id), elder.At<StandingVisit>(x => x.ElderId), .. recurrence.At<StandingVisit>(x => x.Recurrence), .. terms.At<StandingVisit>(x => x.Terms)],
            row => new StandingVisit { Id = row.Get(id), ElderId = row.Get(elder), Recurrence = recurrence.Read(row), Terms = terms.Read(row) });
    }

    public static Table<OrderPause> Pauses()
    {
        var id = Make.Key("暂停单号", "id", "PA0001");
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders");
        var standing = Make.FreeRef("长期单号", "standing_id", "standing-meals", "standing-visits");
        var from = Make.Need("开始日期", "from", Times.Date, "2026-11-23");
        var to = Make.Maybe("结束日期", "to", Times.Date, "2026-11-30");
        var reason = Make.Text("原因", "reason", "住院", 100);
        return new Table<OrderPause>("暂停", "pauses", r => r.Pauses, (r, rows) => r with { Pauses = rows },
            [
                id.At<OrderPause>(x => x.Id), elder.At<OrderPause>(x => x.ElderId), standing.At<OrderPause>(x => x.StandingId),
                from.At<OrderPause>(x => x.From), to.At<OrderPause>(x => x.To), reason.At<OrderPause>(x => x.Reason),
            ],
            row =>
            {
                var pause = new OrderPause
                {
                    Id = row.Get(id), ElderId = row.Get(elder), StandingId = row.Get(standing), From = row.Get(from), To = row.Get(to), Reason = row.Get(reason),
                };
                row.Expect(pause.To is not { } end || end >= pause.From, to, "结束日期早于开始日期。", "The last day is before the first.");
                return pause;
            });
    }

    public static Table<MealOrder> MealOrders()
    {
        var id = Make.Key("订单号", "id", "M0001");
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders");
        var date = Make.Need("日期", "date", Times.Date, "2026-11-23");
        var terms = new MealColumns();
        var standing = Make.FreeRef("长期单号", "standing_id", "standing-meals");
        return new Table<MealOrder>("当日订餐", "meal-orders", r => r.MealOrders, (r, rows) => r with { MealOrders = rows },
            [
                id.At<MealOrder>(x => x.Id), elder.At<MealOrder>(x => x.ElderId), date.At<MealOrder>(x => x.Date), .. terms.At<MealOrder>(x => x.Terms),
                standing.At<MealOrder>(x => x.StandingId),
            ],
            row => new MealOrder { Id = row.Get(id), ElderId = row.Get(elder), Date = row.Get(date), Terms = terms.Read(row), StandingId = row.Get(standing) });
    }

    public static Table<VisitOrder> VisitOrders()
    {
        var id = Make.Key("订单号", "id", "V0001");
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders");
        var date = Make.Need("日期", "date", Times.Date, "2026-11-23");
        var terms = new VisitColumns();
        var standing = Make.FreeRef("长期单号", "standing_id", "standing-visits");
        return new Table<VisitOrder>("当日服务", "visit-orders", r => r.VisitOrders, (r, rows) => r with { VisitOrders = rows },
            [
                id.At<VisitOrder>(x => x.Id), elder.At<VisitOrder>(x => x.ElderId), date.At<VisitOrder>(x => x.Date), .. terms.At<VisitOrder>(x => x.Terms),
                standing.At<VisitOrder>(x => x.StandingId),
            ],
            row => new VisitOrder { Id = row.Get(id), ElderId = row.Get(elder), Date = row.Get(date), Terms = terms.Read(row), StandingId = row.Get(standing) });
    }

    public static Table<VisitLink> VisitLinks()
    {
        string[] orders = ["meal-orders", "visit-orders", "standing-meals", "standing-visits"];
        var from = Make.Ref("先做订单号", "from_id", "M0001", orders).AsKey();
        var to = Make.Ref("后做订单号", "to_id", "V0001", orders).AsKey();
        var minGap = Make.Need("最少间隔", "min_gap", Figures.Minutes(Day), "60");
        var maxGap = Make.Maybe("最多间隔", "max_gap", Figures.Minutes(Day));
        return new Table<VisitLink>("订单间隔", "visit-links", r => r.VisitLinks, (r, rows) => r with { VisitLinks = rows },
            [
                from.At<VisitLink>(x => x.FromId), to.At<VisitLink>(x => x.ToId), minGap.At<VisitLink>(x => x.MinGap), maxGap.At<VisitLink>(x => x.MaxGap),
            ],
            row =>
            {
                var link = new VisitLink { FromId = row.Get(from), ToId = row.Get(to), MinGap = row.Get(minGap), MaxGap = row.Get(maxGap) };
                row.Expect(link.FromId != link.ToId, to, "两个订单号相同。", "Both orders are the same.");
                row.Expect(link.MaxGap is not { } max || max.Value >= link.MinGap.Value, maxGap, "最多间隔小于最少间隔。", "The largest gap is below the smallest.");
                return link;
            });
    }
}
