using Dispatch.Core.Domain.Accounts;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Planning.Accounts;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Accounts;

/// <summary>/accounts: sums of money by month, street, service and provider; closing, reopening, corrections, tariffs.</summary>
internal static class AccountsApi
{
    private const int MostReason = 1_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/accounts/months", MonthsAsync).Needs(Permission.ReadAccounts)
            .Shows("""[{"month":"2026-11","isClosed":false,"changedUtc":"2026-12-01T02:00:00Z","changedBy":"operator","revision":1}]""").Describe("listMonths", "有账目的月份", "Months with accounts");
        api.MapGet("/accounts/months/{month}", OneAsync).Needs(Permission.ReadAccounts).Shows("""{"month":"2026-11","isClosed":false,"total":{},"rows":[],"budgets":[]}""")
            .Describe("getMonth", "一个月的账目", "The account of a month", ProblemCodes.Query, ProblemCodes.NoArea);
        api.MapPost("/accounts/months/{month}/close", CloseAsync).Needs(Permission.ManageAccounts).Idempotent().Produces<JobView>(StatusCodes.Status202Accepted)
            .Describe("closeMonth", "结账（作为任务受理）", "Closes a month; a job", ProblemCodes.Query, ProblemCodes.NoArea, ProblemCodes.MonthClosed);
        api.MapPost("/accounts/months/{month}/reopen", ReopenAsync).Needs(Permission.ManageAccounts).Idempotent().Shows("""{"month":"2026-11","isClosed":false}""")
            .Describe("reopenMonth", "重开已结的月份", "Opens a closed month again", ProblemCodes.Query, ProblemCodes.NoArea);
        api.MapPost("/accounts/months/{month}/corrections", CorrectAsync).Needs(Permission.ManageAccounts).Idempotent().Shows("""{"itemId":"SM0001@2026-11-24"}""")
            .Describe("correctItem", "更正一笔账目", "Corrects one item", ProblemCodes.Query, ProblemCodes.NoArea);
        api.MapGet("/accounts/months/{month}/tariff", TariffAsync).Needs(Permission.ReadAccounts).Produces<Tariff>()
            .Describe("getTariff", "一个月的资费标准", "The tariff of a month", ProblemCodes.Query);
        api.MapPut("/accounts/months/{month}/tariff", SetTariffAsync).Needs(Permission.ManageAccounts).Produces<Tariff>()
            .Describe("setTariff", "设定资费标准", "Sets the tariff of a month", ProblemCodes.Query, ProblemCodes.NoArea);
    }

    private static async Task<IResult> MonthsAsync(AccountStore accounts, CancellationToken cancel) => Answer.Json(
        (await accounts.MonthsAsync(cancel)).Select(m => new { Month = new AccountMonth(m.Month).ToString(), m.IsClosed, m.ChangedUtc, m.ChangedBy, m.Revision }));

    /// <summary>Who may not read elders sees small groups put together; of a street with too few elders nothing but that it is there.</summary>
    private static async Task<IResult> OneAsync(Caller caller, AccountStore accounts, ReadMonth read, string month, string? scope, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var asked = Month(query, month);
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var row = await accounts.FindAsync(asked, cancel);
        var account = await read.RunAsync(asked, area, caller.Has(Permission.ReadElders), cancel);
        return Answer.Json(new { Month = asked.ToString(), IsClosed = row?.IsClosed ?? false, row?.ChangedUtc, account?.Total, Rows = account?.Rows ?? [], Budgets = account?.Budgets ?? [] });
    }

    /// <summary>202 with the run: closing a district's month takes a while.</summary>
    private static async Task<IResult> CloseAsync(Caller caller, AccountStore accounts, RegisterStore registers, JobRequests requests, string month, CancellationToken cancel)
    {
        if (!await KeepsLedgerAsync(caller, registers, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        var query = new ApiQuery();
        var asked = Month(query, month);
        if (query.IsWrong)
            return query.Refusal;
        if (await accounts.FindAsync(asked, cancel) is { IsClosed: true })
            return Problem.Of(ProblemCodes.MonthClosed);
        var run = JobView.Of((await requests.WholeDayAsync(JobKinds.CloseMonth, asked.Last, caller.Name, cancel)).Run);
        return Results.Json(run, Core.Domain.Plans.PlanJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ReopenAsync(Caller caller, AccountStore accounts, RegisterStore registers, string month, ReopenBody? body, CancellationToken cancel)
    {
        if (!await KeepsLedgerAsync(caller, registers, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        var query = new ApiQuery();
        var asked = Month(query, month);
        Reason(query, body?.Reason);
        return await RefusableAsync(query, async () =>
        {
            await accounts.ReopenAsync(asked, body!.Reason!, caller.Name, cancel);
            return Answer.Json(new { Month = asked.ToString(), IsClosed = false });
        });
    }

    private static async Task<IResult> CorrectAsync(Caller caller, AccountStore accounts, RegisterStore registers, string month, CorrectionBody? body, CancellationToken cancel)
    {
        if (!await KeepsLedgerAsync(caller, registers, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        var query = new ApiQuery();
        var asked = Month(query, month);
        Reason(query, body?.Reason);
        if (string.IsNullOrEmpty(body?.ItemId))
            query.Missing("itemId");
        return await RefusableAsync(query, async () => Answer.Json(await accounts.CorrectAsync(body!.ItemId!, body.Shares, asked, body.Reason!, caller.Name, cancel)));
    }

    private static async Task<IResult> TariffAsync(AccountStore accounts, string month, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var asked = Month(query, month);
        return query.IsWrong ? query.Refusal : Answer.Json(await accounts.TariffAsync(asked, cancel));
    }

    private static async Task<IResult> SetTariffAsync(Caller caller, AccountStore accounts, RegisterStore registers, string month, Tariff? body, CancellationToken cancel)
    {
        if (!await KeepsLedgerAsync(caller, registers, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        var query = new ApiQuery();
        var asked = Month(query, month);
        if (body is null)
            query.Missing("body");
        foreach (var fault in body?.Faults() ?? [])
            query.Wrong(fault, "", "数值超出范围或重复。", "Out of range, or there twice.");
        return await RefusableAsync(query, async () =>
        {
            await accounts.SetTariffAsync(asked, body!, caller.Name, cancel);
            return Answer.Json(body);
        });
    }

    /// <summary>The ledger is one for the whole installation: only who answers for all its districts changes it.</summary>
    private static async Task<bool> KeepsLedgerAsync(Caller caller, RegisterStore registers, CancellationToken cancel) =>
        caller.MaySeeAll || (await registers.LatestAsync(cancel)).Registers.Districts.All(d => caller.MaySeeArea(d.Code));

    private static async Task<IResult> RefusableAsync(ApiQuery query, Func<Task<IResult>> run)
    {
        if (query.IsWrong)
            return query.Refusal;
        try
        {
            return await run();
        }
        catch (AccountRefusedException refused)
        {
            var status = refused.Code == AccountRefusedException.UnknownItem ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
            return Problem.Refused(refused, status);
        }
    }

    private static AccountMonth Month(ApiQuery query, string text)
    {
        if (!AccountMonth.TryParse(text, out var month))
            query.Wrong("month", text, "月份应写作 2026-11。", "A month is written like 2026-11.");
        return month;
    }

    private static void Reason(ApiQuery query, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            query.Missing("reason");
        else if (reason.Length > MostReason)
            query.Wrong("reason", "", "原因过长(至多 1,000 字)。", "The reason is too long (1,000 letters at most).");
    }
}
