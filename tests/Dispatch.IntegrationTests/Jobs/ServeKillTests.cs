using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.IntegrationTests.Databases;
using Dispatch.IntegrationTests.Web.Exchange;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Intake;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Search;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Imports;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>
/// The real web host, killed with SIGKILL at random moments while another system orders or imports and a rider reports from the road. Whatever was answered well is
/// there, nothing is half there, what was not answered can be sent again, and whoever wants to be told is told at least once.
/// </summary>
public abstract class ServeKillTests(DatabaseKind kind, int kills) : DatabaseTests(kind)
{
    private const int LongestMilliseconds = 400;

    private static readonly string _street = SmallTown.Streets(1)[0];
    private static readonly string _rider = "R" + _street;
    private static readonly DateOnly _today = DayClock.DayOf(TimeProvider.System.GetUtcNow());
    private readonly OrderBatches _batches = new(_today.AddDays(1_000));
    private readonly ConcurrentDictionary<string, bool> _orders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, bool> _reports = [];
    private readonly ConcurrentDictionary<Guid, (int Batch, bool IsAccepted)> _imports = [];
    private int _batch;

    private RegisterStore Registers => new(Database);

    /// <summary>Orders and imports by turns, reports all the time.</summary>
    [Fact]
    public async Task What_was_accepted_outlives_every_kill()
    {
        using var folder = new TempFolder();
        await using var receiver = await Receiver.StartAsync();
        var item = await PublishAsync();
        var rng = new Rng(44);
        for (var i = 0; i <= kills; i++)
        {
            await using var server = await KilledServer.StartAsync(Made, folder.File("keys"), receiver.Host, Cancel);
            if (i == 0)
                await BeginAsync(server, receiver);
            await server.SignInAsync(Cancel);
            var (before, applied) = (Accepted, Applied);
            Task[] writers = [Writing(() => ReportAsync(server, item)), Writing(() => i % 2 == 0 ? OrderAsync(server) : ImportAsync(server))];
            // Every other round of imports is killed before the first is answered, the others in the middle of a further one.
            await Patience.UntilAsync(() => Task.FromResult(Accepted > before && (i % 4 != 1 || Applied > applied)), "the host takes something", Cancel);
            await Task.Delay(rng.Next(0, LongestMilliseconds), Cancel);
            await server.KillAsync(Cancel);
            await Task.WhenAll(writers);
            await VerifyAsync();
        }

        await using var last = await KilledServer.StartAsync(Made, folder.File("keys"), receiver.Host, Cancel);
        await last.SignInAsync(Cancel);
        await AgainAsync(last, item);
        await ToldAsync(receiver);
        (await new AuditLog(Database, TimeProvider.System).VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
    }

    private int Accepted => _orders.Values.Count(a => a) + _reports.Values.Count(a => a) + Applied;

    private int Applied => _imports.Values.Count(i => i.IsAccepted);

    /// <summary>A town with a plan of today in force; gives an order of the rider's.</summary>
    private async Task<string> PublishAsync()
    {
        await Registers.ApplyAsync(SmallTown.Registers(1), cancel: Cancel);
        var plans = new PlanStore(Database);
        var make = new MakeDailyPlan(Registers, plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        var plan = (await make.RunAsync(new DailyPlanRequest { Date = _today, Iterations = 100 }, cancel: Cancel)).Plan.ShouldNotBeNull();
        await plans.PublishAsync(plan.Id, PlanRow.FirstRevision, "test", Cancel);
        return plan.Routes.Single(r => r.Staff.Id == _rider).Stops.First(s => s.Kind == PlanStopKind.MealDrop).Items[0].Id;
    }

    private static async Task BeginAsync(KilledServer server, Receiver receiver)
    {
        await server.AddRiderAsync(_rider, Cancel);
        await KilledServer.PostAsync(server.Operator, "/api/v1/webhooks", new { url = $"http://{receiver.Host}/hook", kinds = new[] { "alert" } }, Cancel);
    }

    /// <summary>Does something again and again until the host is gone.</summary>
    private static async Task Writing(Func<Task> work)
    {
        try
        {
            while (true)
                await work();
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
        {
            // Killed: what was under way has no answer.
        }
    }

    private async Task OrderAsync(KilledServer server)
    {
        var id = $"A{_orders.Count:D4}";
        _orders[id] = false;
        _orders[id] = (await PostOrderAsync(server, id)).StatusCode == HttpStatusCode.Created;
        _orders[id].ShouldBeTrue();
    }

    private static async Task<HttpResponseMessage> PostOrderAsync(KilledServer server, string id)
    {
        var number = int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        var order = new { id, elderId = SmallTown.Id(_street, number % SmallTown.EldersAStreet), date = $"{_today.AddDays(10 + (number / SmallTown.EldersAStreet)):yyyy-MM-dd}", meal = "lunch" };
        return await server.Operator.PostAsJsonAsync("/api/v1/meal-orders", order, Cancel);
    }

    private async Task ReportAsync(KilledServer server, string item)
    {
        var id = Guid.CreateVersion7();
        _reports[id] = false;
        _reports[id] = await PostReportAsync(server, id, item) == "taken";
        _reports[id].ShouldBeTrue();
    }

    private static async Task<string?> PostReportAsync(KilledServer server, Guid id, string item)
    {
        var now = TimeProvider.System.GetUtcNow();
        var report = new { id, kind = "condition", date = $"{_today:yyyy-MM-dd}", items = new[] { item }, at = now, signs = new[] { "other" } };
        using var answer = await server.Rider.PostAsJsonAsync("/api/v1/my/reports", new { sentAt = now, reports = new[] { report } }, Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("results")[0].GetProperty("status").GetString();
    }

    private async Task ImportAsync(KilledServer server)
    {
        var batch = _batch++;
        using var folder = new TempFolder();
        using var form = new MultipartFormDataContent();
        foreach (var file in ImportFile.FromFolder(_batches.Write(folder, batch)))
            form.Add(new ByteArrayContent(file.Content), "files", file.Name);
        using var preview = await server.Operator.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form, Cancel);
        var id = (await preview.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("id").GetGuid();
        _imports[id] = (batch, false);
        using var applied = await ApplyAsync(server, id);
        _imports[id] = (batch, applied.StatusCode == HttpStatusCode.OK);
        _imports[id].IsAccepted.ShouldBeTrue();
    }

    private static Task<HttpResponseMessage> ApplyAsync(KilledServer server, Guid id) => server.Operator.PostAsync(new Uri($"/api/v1/imports/{id}/apply", UriKind.Relative), null, Cancel);

    /// <summary>What was answered well is there; an import is there whole with its state, or not at all.</summary>
    private async Task VerifyAsync()
    {
        var registers = (await Registers.LoadAsync(Cancel)).Registers;
        _orders.Where(o => o.Value).Select(o => o.Key).Except(registers.MealOrders.Select(o => o.Id)).ShouldBeEmpty("an order that was answered is accepted");
        foreach (var (id, (batch, isAccepted)) in _imports)
        {
            var isThere = OrderBatches.IsThere(registers, batch);
            isThere.ShouldBe((await new ImportStore(Database, TimeProvider.System).FindAsync(id, Cancel))!.State == ImportState.Applied);
            (isThere || !isAccepted).ShouldBeTrue("an import that was answered is accepted");
        }

        await using var db = Database.Open();
        var kept = await db.VisitChecks.Select(c => c.Id).ToListAsync(Cancel);
        _reports.Where(r => r.Value).Select(r => r.Key).Except(kept).ShouldBeEmpty("a report that was answered is kept");
        (await db.DayEvents.CountAsync(Cancel)).ShouldBe(kept.Count, "each with its notice");
        (await db.WebhookDeliveries.CountAsync(Cancel)).ShouldBe(kept.Count, "and its message");
    }

    /// <summary>Everything that had no answer is sent again: it is taken now, or was there already.</summary>
    private async Task AgainAsync(KilledServer server, string item)
    {
        foreach (var id in _orders.Where(o => !o.Value).Select(o => o.Key))
        {
            using var answer = await PostOrderAsync(server, id);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
        }

        foreach (var id in _reports.Where(r => !r.Value).Select(r => r.Key))
            (await PostReportAsync(server, id, item)).ShouldBeOneOf("taken", "known");
        var registers = (await Registers.LoadAsync(Cancel)).Registers;
        registers.MealOrders.Count(o => o.Id.StartsWith('A')).ShouldBe(_orders.Count);
        _orders.Count.ShouldBeGreaterThan(kills / 2);
        _imports.ShouldContain(i => i.Value.IsAccepted);
        await using var db = Database.Open();
        (await db.VisitChecks.CountAsync(Cancel)).ShouldBe(_reports.Count);
    }

    /// <summary>Every message has arrived, those too whose sender was killed on the way.</summary>
    private async Task ToldAsync(Receiver receiver)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        while (told.Count < _reports.Count)
            told.Add((await receiver.NextAsync(Cancel)).Id);
        await using var db = Database.Open();
        (await db.WebhookDeliveries.Select(d => d.Id).ToListAsync(Cancel)).Select(id => id.ToString()).ShouldBe(told, ignoreOrder: true);
    }
}
