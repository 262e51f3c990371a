using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Entries;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Orders;

/// <summary>/days/{date}/orders: everything ordered for a day, standing orders expanded. New ones are entries of /meal-orders and /visit-orders.</summary>
internal static class OrdersApi
{
    private const int MaxReason = 100;
    private static readonly EntryTable s_meals = EntryTable.Get("meal-orders");
    private static readonly EntryTable s_visits = EntryTable.Get("visit-orders");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/orders", ListAsync).Needs(Permission.ReadOrders).Produces<OrderView[]>()
            .Describe("listOrders", "当天的全部订单（长期单已展开）", "Everything ordered for a day, standing orders expanded", ProblemCodes.Query);
        api.MapPost("/days/{date}/orders/{orderId}/cancel", CancelAsync).Needs(Permission.ChangeOrders).Idempotent().Produces<CancelledView>()
            .Describe("cancelOrder", "取消当天的一个订单（重复取消无副作用）", "Cancels an order of a day; doing it twice changes nothing", ProblemCodes.Query, ProblemCodes.Body, ProblemCodes.NoOrder, ProblemCodes.Busy);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, RegisterStore store, [AsParameters] OrderQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", asked.Date);
        var kind = query.Word<OrderKind>("kind", asked.Kind);
        var page = query.Page(asked.Skip, asked.Take);
        if (query.IsWrong)
            return query.Refusal;
        var stored = await store.LatestAsync(cancel);
        return await Etag.AnswerAsync(context, $"o{stored.Revision}-{Etag.Build}-{Etag.GrantsOf(caller)}", () =>
        {
            var registers = stored.Registers;
            var scope = new RegisterScope(caller, registers);
            bool IsWanted(string elder) => (asked.ElderId is null || asked.ElderId == elder) && scope.MaySeeElder(elder);
            var orders = DayOrders.For(registers, day);
            // The day's orders written as entries: a snapshot that holds nothing else.
            var shown = DistrictRegisters.Empty with
            {
                MealOrders = kind is OrderKind.Visit ? [] : orders.Meals.RemoveAll(o => !IsWanted(o.ElderId)),
                VisitOrders = kind is OrderKind.Meal ? [] : orders.Visits.RemoveAll(o => !IsWanted(o.ElderId)),
            };
            var list = s_meals.Entries(shown).Select(e => (Table: s_meals, Entry: e)).Concat(s_visits.Entries(shown).Select(e => (Table: s_visits, Entry: e))).ToList();
            return Task.FromResult(page.Answer(context, list, o => View(o.Table, o.Entry)));
        });
    }

    private static async Task<IResult> CancelAsync(
        Caller caller, CancelOrder cancelOrder, PlanStore plans, string date, string orderId, CancelBody? body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        if (body?.Reason?.Length > MaxReason)
            return Problem.Of(ProblemCodes.Body, new ParameterError("reason", "", $"最多 {MaxReason} 字。", $"At most {MaxReason} letters.") { Pointer = "/reason" });
        var id = RegisterEditing.Unescaped(orderId);
        var result = await cancelOrder.RunAsync(day, id, (registers, elder) => new RegisterScope(caller, registers).MaySeeElder(elder), (caller.Name, body?.Reason ?? ""), cancel);
        if (result.End is EditEnd.Done or EditEnd.Exists)
            return Answer.Json(new CancelledView(id, result.Entry?.Key, await plans.LatestAsync(day, null, cancel) is { Status: PlanStatus.Published }));
        return Problem.Of(result.End switch
        {
            EditEnd.NoEntry => ProblemCodes.NoOrder,
            EditEnd.Busy => ProblemCodes.Busy,
            _ => ProblemCodes.Body,
        }, [.. result.Errors.Select(e => new ParameterError("body", e.Value, e.Zh, e.En) { Pointer = "", Code = e.Code, ActionZh = e.ActionZh, ActionEn = e.ActionEn })]);
    }

    private static OrderView View(EntryTable table, RegisterEntry entry) =>
        new(table == s_meals ? "meal" : "visit", entry.Key.Contains('@', StringComparison.Ordinal), table.Json(entry));
}
