using System.Text.Json;
using Dispatch.Cli;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.WhatIf;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Replans;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

/// <summary>A day in force by the command line: plan, publish, event import, replan, accept, offers, substitutes, whatif, remake, one after another on one database.</summary>
public sealed class DuringTheDayCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Day => $"{SmallDay.Date:yyyy-MM-dd}";

    public void Dispose() => _folder.Dispose();

    /// <summary>From the plan of the morning to what might have been, and everything on record.</summary>
    [Fact]
    public async Task A_day_from_morning_to_what_if()
    {
        await MorningAsync();

        // What happened, taken once however often it is imported.
        var file = _folder.File("events.csv");
        await File.WriteAllTextAsync(file, $"编号,类型,日期,时刻,对象,分钟,说明\n{Guid.NewGuid()},order-cancelled,{Day},09:00,M1,,家属来电\n{Guid.NewGuid()},caregiver-late,{Day},09:00,G1,15,\n", Cancel);
        Counts(await RunAsync("event", "import", file)).ShouldBe((2, 0, 0));
        Counts(await RunAsync("event", "import", file)).ShouldBe((0, 2, 0));
        (await RunAsync("event", "list", "--day", Day)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);

        // Two proposals; the second is accepted, the first is stale then and says so in both languages.
        var first = await JsonAsync("replan", "--day", Day, "--at", "09:00");
        var second = await JsonAsync("replan", "--day", Day, "--at", "09:00");
        second.GetProperty("diff").GetProperty("moves").EnumerateArray().ShouldContain(m => m.GetProperty("itemId").GetString() == "M1");
        (await JsonAsync("accept", Id(second))).GetProperty("state").GetString().ShouldBe("Accepted");
        var stale = await RunAsync("accept", Id(first));
        (stale.ExitCode, stale.Error.Contains(ReplanRefusedException.Stale)).ShouldBe((ExitCodes.BadInput, true));
        stale.Error.ShouldContain("作废");
        var decided = await RunAsync("reject", Id(second), "--lang", "en");
        decided.Error.ShouldContain("decided already");
        (await JsonAsync("plans", "--day", Day)).EnumerateArray().Single(p => p.GetProperty("status").GetString() == "published")
            .GetProperty("id").GetString().ShouldBe(second.GetProperty("planId").GetString());

        // Questions that change nothing.
        var offers = await JsonAsync("offers", "--day", Day, "--at", "09:00", "--elder", "E2", "--service", "CALL", "--from", "10:00", "--to", "15:00");
        offers.GetProperty("offers").GetArrayLength().ShouldBeGreaterThan(0);
        (await RunAsync("offers", "--day", Day, "--at", "09:00", "--elder", "E9", "--service", "CALL")).Error.ShouldContain(DayEventErrors.UnknownElder);
        var ranked = await JsonAsync("substitutes", "--day", Day, "--at", "07:00", "--staff", "G2");
        ranked.ValueKind.ShouldBe(JsonValueKind.Array);

        // What if: stored beside the day, never in force.
        var scenario = await JsonAsync("whatif", "--day", Day, "--close-canteen", "C1", "--heat", "--iterations", "100");
        scenario.GetProperty("today").GetString().ShouldBe(second.GetProperty("planId").GetString());
        (await RunAsync("publish", "--day", Day, "--plan", scenario.GetProperty("planId").GetString()!)).Error.ShouldContain(PlanRefusedException.Scenario);
        (await RunAsync("whatif", "--day", Day, "--close-canteen", "C9", "--move-window", "FLY:10")).Error.Split('\n').Count(l => l.StartsWith(WhatIfErrors.Unknown, StringComparison.Ordinal)).ShouldBe(2);

        // Every version can be made again; the record is whole.
        foreach (var made in new[] { second, scenario })
        {
            var remade = await RunAsync("remake", "--plan", made.GetProperty("planId").GetString()!);
            remade.ExitCode.ShouldBe(ExitCodes.Ok, remade.Error);
            JsonDocument.Parse(remade.LastLine).RootElement.GetProperty("same").GetBoolean().ShouldBeTrue();
        }

        (await RunAsync("audit", "verify")).ExitCode.ShouldBe(ExitCodes.Ok);
    }

    /// <summary>Why a visit is done by whom it is done, with prices; an order that the plan leaves out, with the reason; one it does not know.</summary>
    [Fact]
    public async Task It_is_told_why()
    {
        await MorningAsync(day => day with { MealOrders = [.. day.MealOrders.Select(m => m.Id == "M3" ? SmallDay.Lunch("M3", "E3", portions: 40) : m)] });
        var served = await RunAsync("why", "V1", "--day", Day);
        served.ExitCode.ShouldBe(ExitCodes.Ok, served.Error);
        JsonDocument.Parse(served.LastLine).RootElement.GetProperty("roles").GetArrayLength().ShouldBe(2, "two people bathe");
        served.Error.ShouldContain("元");
        (await RunAsync("why", "V1", "--day", Day, "--lang", "en")).Error.ShouldContain("yuan");
        var unserved = await RunAsync("why", "M3", "--day", Day);
        var answer = JsonDocument.Parse(unserved.LastLine).RootElement;
        unserved.Error.ShouldContain(answer.GetProperty("reasonCode").GetString()!);
        unserved.Error.ShouldContain("→");
        (await RunAsync("why", "M3", "--day", Day, "--json")).Error.ShouldBeEmpty();
        var unknown = await RunAsync("why", "M9", "--day", Day);
        (unknown.ExitCode, unknown.Error.Contains("M9")).ShouldBe((ExitCodes.BadInput, true));
    }

    /// <summary>A file with anything unreadable is not taken, nor is a wrong event; each fault has its code and place.</summary>
    [Fact]
    public async Task Wrong_events_are_told_and_not_taken()
    {
        await MorningAsync();
        var file = _folder.File("events.csv");
        await File.WriteAllTextAsync(file, $"id,kind,date,at,subject\n{Guid.NewGuid()},order-cancelled,{Day},09:00,M1\n{Guid.NewGuid()},flood,{Day},09:00,M1\n{Guid.NewGuid()},order-cancelled,{Day},9 Uhr,M1\n", Cancel);
        var unreadable = await RunAsync("event", "import", file);
        unreadable.ExitCode.ShouldBe(ExitCodes.BadInput);
        unreadable.Error.Split('\n').Count(l => l.StartsWith(DayEventErrors.Line, StringComparison.Ordinal)).ShouldBe(2);
        (await RunAsync("event", "list", "--day", Day)).Output.ShouldBeEmpty();

        await File.WriteAllTextAsync(file, $"id,kind,date,at,subject,minutes\n{Guid.NewGuid()},caregiver-late,{Day},09:00,Z9,9999\n", Cancel);
        var wrong = await RunAsync("event", "import", file);
        (wrong.ExitCode, Counts(wrong)).ShouldBe((ExitCodes.BadInput, (0, 0, 1)));
        wrong.Error.ShouldContain(DayEventErrors.UnknownStaff);
        wrong.Error.ShouldContain(DayEventErrors.Number);
    }

    private async Task MorningAsync(Func<DistrictRegisters, DistrictRegisters>? change = null)
    {
        var database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("day.db")));
        await database.PrepareAsync(Cancel);
        await new RegisterStore(database).ApplyAsync(change?.Invoke(SmallDay.WithCalls()) ?? SmallDay.WithCalls(), cancel: Cancel);
        (await RunAsync("plan", "--day", Day, "--iterations", "200", "--ortools", "off", "--out", _folder.File("plan.json"))).ExitCode.ShouldBe(ExitCodes.Ok);
        (await RunAsync("publish", "--day", Day)).ExitCode.ShouldBe(ExitCodes.Ok);
    }

    private static (int Taken, int Known, int Refused) Counts(CliRun run)
    {
        var counts = JsonDocument.Parse(run.LastLine).RootElement;
        return (counts.GetProperty("taken").GetInt32(), counts.GetProperty("known").GetInt32(), counts.GetProperty("refused").GetInt32());
    }

    private static string Id(JsonElement proposal) => proposal.GetProperty("id").GetString()!;

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var run = await RunAsync(args);
        run.ExitCode.ShouldBe(ExitCodes.Ok, run.Error);
        return JsonDocument.Parse(run.LastLine).RootElement;
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.Of(Cancel, [.. args, "--db", _folder.File("day.db")]);
}
