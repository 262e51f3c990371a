using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Units;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Locks;

/// <summary>/days/{date}/locks and /locks/{id}: a dispatcher's word that an order or visit stays with a person, at a time, or both.</summary>
internal static class LocksApi
{
    private const int MaxReason = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/locks", ListAsync).Needs(Permission.ReadPlans).Produces<DayLockRow[]>()
            .Describe("listLocks", "当天的锁定", "Locks of a day", ProblemCodes.Query);
        api.MapPost("/days/{date}/locks", SetAsync).Needs(Permission.EditPlans).Idempotent().Produces<DayLockRow>(StatusCodes.Status201Created)
            .Describe("setLock", "锁定一个订单或服务", "Locks an order or visit", ProblemCodes.Query, ProblemCodes.Body, ProblemCodes.NoOrder);
        api.MapDelete("/days/{date}/locks/{id}", RemoveAsync).Needs(Permission.EditPlans).Produces(StatusCodes.Status204NoContent)
            .Describe("removeLock", "解除锁定", "Takes a lock away", ProblemCodes.Query, ProblemCodes.NoLock);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, DayLockStore locks, RegisterStore registers, [AsParameters] LockQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", asked.Date);
        var page = query.Page(asked.Skip, asked.Take);
        if (query.IsWrong)
            return query.Refusal;
        var theirs = Theirs(caller, (await registers.LatestAsync(cancel)).Registers, day);
        return page.Answer(context, (await locks.ListAsync(day, cancel)).Where(l => theirs(l.ItemId)).ToList());
    }

    private static async Task<IResult> SetAsync(
        Caller caller, DayLockStore locks, RegisterStore registers, TimeProvider clock, string date, LockBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        var stored = (await registers.LatestAsync(cancel)).Registers;
        if (Faults(body, stored) is { Count: > 0 } faults)
            return Problem.Of(ProblemCodes.Body, faults);
        if (!Theirs(caller, stored, day)(body.ItemId!))
            return Problem.Of(ProblemCodes.NoOrder);
        var row = new DayLockRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Date = day, ItemId = body.ItemId!, StaffId = body.StaffId, Start = body.Start, LockedBy = caller.Name,
            Reason = body.Reason!.Trim(), CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        await locks.SetAsync(row, cancel);
        return Results.Created($"/api/v1/days/{date}/locks/{row.Id}", row);
    }

    private static async Task<IResult> RemoveAsync(Caller caller, DayLockStore locks, RegisterStore registers, string date, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        var wanted = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        var theirs = Theirs(caller, (await registers.LatestAsync(cancel)).Registers, day);
        var isThere = (await locks.ListAsync(day, cancel)).Any(l => l.Id == wanted && theirs(l.ItemId));
        return isThere && await locks.RemoveAsync(wanted, caller.Name, cancel) ? Results.NoContent() : Problem.Of(ProblemCodes.NoLock);
    }

    private static List<ParameterError> Faults(LockBody body, DistrictRegisters registers)
    {
        var faults = new List<ParameterError>();
        void Wrong(string field, string value, string zh, string en) => faults.Add(new ParameterError(field, value, zh, en) { Pointer = "/" + field });
        if (string.IsNullOrWhiteSpace(body.ItemId))
            Wrong("itemId", "", "必须给出。", "Must be given.");
        if (string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > MaxReason)
            Wrong("reason", "", $"必须给出理由，最多 {MaxReason} 字。", $"A reason of at most {MaxReason} letters must be given.");
        if (body.StaffId is { } staff && !registers.Staff.Any(s => s.Id == staff))
            Wrong("staffId", staff, "没有此编号的人员。", "There is nobody of this id.");
        if (body.Start is { } start and (< 0 or > DayTime.MaxSeconds))
            Wrong("start", $"{start}", $"应为 0 到 {DayTime.MaxSeconds} 的秒数。", $"Seconds from 0 to {DayTime.MaxSeconds}.");
        if (body is { StaffId: null, Start: null })
            Wrong("staffId", "", "人员与时刻至少给出一个。", "Give a person, a time, or both.");
        return faults;
    }

    // An order of the day is the caller's when its elder is.
    private static Func<string, bool> Theirs(Caller caller, DistrictRegisters registers, DateOnly day)
    {
        var orders = DayOrders.For(registers, day);
        var elders = orders.Meals.Select(o => (o.Id, o.ElderId)).Concat(orders.Visits.Select(o => (o.Id, o.ElderId))).ToDictionary(o => o.Id, o => o.ElderId, StringComparer.Ordinal);
        var scope = new RegisterScope(caller, registers);
        return item => elders.TryGetValue(item, out var elder) ? scope.MaySeeElder(elder) : caller.MaySeeAll && IsKnownForm(item);
    }

    // Orders taken by an event of the day are in no register.
    private static bool IsKnownForm(string item) => item.Length is > 0 and <= 128 && !item.Any(char.IsControl);
}
