using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Offers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Offers;

/// <summary>/days/{date}/offers: who could come when for a caller. Changes nothing.</summary>
internal static class OffersApi
{
    private const int MostOffers = 50;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/days/{date}/offers", FindAsync).Needs(Permission.FindOffers).Produces<OffersView>()
        .Describe("findOffers", "可选上门时段（不改动计划）", "Who could come when; changes nothing", ProblemCodes.Query, ProblemCodes.NoArea, ProblemCodes.NoElder, ProblemCodes.NotPublished);

    private static async Task<IResult> FindAsync(
        Caller caller, PlanSight plans, LiveDayStore days, OfferDesks desks, TimeProvider clock, [AsParameters] OfferQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", asked.Date);
        var now = query.DaySeconds("at", asked.At);
        var from = query.DaySeconds("from", asked.From);
        var to = query.DaySeconds("to", asked.To);
        var count = query.Number("count", asked.Count, new OfferOptions().Count, 1, MostOffers);
        if (to < from)
            query.Wrong("to", asked.To!, "最晚开始早于最早开始(from)。", "The latest start lies before the earliest (from).");
        foreach (var missing in new[] { ("elder", asked.Elder), ("service", asked.Service) }.Where(p => string.IsNullOrEmpty(p.Item2)))
            query.Missing(missing.Item1);
        if (query.IsWrong)
            return query.Refusal;
        if (!await plans.IsTheirsAsync(caller, asked.Scope, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        if (await plans.LatestAsync(caller, day, asked.Scope, cancel) is not { } plan || await days.FindAsync(day, plan.ScopeCode, cancel) is not { } live)
            return Problem.Of(ProblemCodes.NotPublished);
        var scope = new RegisterScope(caller, live.Day.Registers.Registers);
        if (!live.Day.Registers.Elders.ContainsKey(asked.Elder!) || !scope.MaySeeElder(asked.Elder!))
            return Problem.Of(ProblemCodes.NoElder);
        var at = now ?? DayClock.Now(clock, day);
        var facts = await days.FactsAsync(live, OfferDesks.Prepared(at), cancel);
        var wish = OfferWish.Of(asked.Elder!, asked.Service!, day, from, to);
        var desk = await desks.FindAsync(live, facts, cancel);
        var found = desk.Find(wish, count);
        return Answer.Json(new OffersView([.. found.Offers.Where(o => o.Staff.All(s => scope.MaySeeStaff(s.StaffId)))], found.Refusal?.Code, found.RefusalText));
    }
}
