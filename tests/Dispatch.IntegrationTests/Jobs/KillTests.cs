using System.Diagnostics;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Planning.Intake;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>
/// The real program, killed with SIGKILL at random moments of an import, a search and a publication. Afterwards every accepted request is there exactly once, no
/// plan is half there, and what was interrupted finishes.
/// </summary>
public abstract class KillTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private const int Kills = 20;

    private static readonly DateOnly _first = new(2026, 12, 1);
    private static readonly string _street = SmallTown.Streets(1)[0];

    private readonly OrderBatches _batches = new(_first);

    private JobStore Runs => new(Database, TimeProvider.System);

    private PlanStore Plans => new(Database);

    /// <summary>Killed at any moment, an import is there whole, with its wish to plan again, or not at all; asked again it is there once.</summary>
    [Fact]
    public async Task An_import_killed_at_any_moment_is_there_whole_or_not_at_all()
    {
        var rng = new Rng(41);
        using var folder = new TempFolder();
        await FillAsync();
        var usual = await TimedImportAsync(_batches.Write(folder, 0));
        var interrupted = 0;
        for (var i = 1; i <= Kills; i++)
        {
            var path = _batches.Write(folder, i);
            await using var import = DispatchProgram.Start(Made, "import", path, "--json");
            await Task.Delay(usual * rng.Next(300, 1050) / 1000, Cancel);
            await import.KillAsync(Cancel);
            var isThere = await IsThereAsync(i);
            if ((await import.EndAsync(Cancel)).Output.Contains("\"imported\":true", StringComparison.Ordinal))
                isThere.ShouldBeTrue("an import that was answered is accepted");
            interrupted += isThere ? 0 : 1;
            await ImportHereAsync(path);
            (await IsThereAsync(i)).ShouldBeTrue();
        }

        var orders = (await new RegisterStore(Database).LoadAsync(Cancel)).Registers.MealOrders;
        orders.Select(o => o.Id).ShouldBe(Enumerable.Range(0, Kills + 1).SelectMany(OrderBatches.Ids), ignoreOrder: true);
        var wishes = (await Runs.ListAsync(take: 500, cancel: Cancel)).Where(r => r.Kind == JobKinds.AfterImport).ToList();
        wishes.Count.ShouldBe(Kills + 1, "one for each import");
        interrupted.ShouldBeGreaterThan(0, "some kills came before the commit");
    }

    /// <summary>Killed during the search, a plan is made by the next node; every request has one plan, which is in force and whole.</summary>
    [Fact]
    public async Task A_search_killed_at_any_moment_is_finished_by_the_next_node()
    {
        var again = await KillWhileAsync(new PlanDayDetails { TimeLimitSeconds = 0.4 }, seed: 42);
        again.ShouldBeGreaterThan(0, "some kills came during the search");
    }

    /// <summary>Killed while plans are stored and put in force, no plan is half there and none is there twice.</summary>
    [Fact]
    public async Task A_publication_killed_at_any_moment_is_whole_or_not_begun() =>
        await KillWhileAsync(new PlanDayDetails { Iterations = 1 }, seed: 43);

    private async Task<int> KillWhileAsync(PlanDayDetails details, ulong seed)
    {
        var rng = new Rng(seed);
        await FillAsync();
        var asked = new List<Guid>();
        var usual = TimeSpan.Zero;
        for (var i = 0; i < Kills; i++)
        {
            await using var node = DispatchProgram.Node(Made);
            await AllDoneAsync(asked, node);
            if (i == 0)
                usual = await TimedRunAsync(details, asked, node);
            asked.Add(await AskAsync(asked.Count, details));
            await TakenAsync(asked[^1], node);
            await Task.Delay(usual * rng.Next(0, 1000) / 1000, Cancel);
            await node.KillAsync(Cancel);
        }

        await using (var last = DispatchProgram.Node(Made))
            await AllDoneAsync(asked, last);
        return await VerifyAsync(asked);
    }

    private async Task<int> VerifyAsync(List<Guid> asked)
    {
        var runs = await Runs.ListAsync(take: 500, cancel: Cancel);
        runs.Select(r => r.Id).ShouldBe(asked, ignoreOrder: true);
        var plans = await Plans.ListAsync(take: 500, cancel: Cancel);
        plans.Select(p => (Guid?)p.Id).ShouldBe(runs.Select(r => r.ResultPlanId), ignoreOrder: true, "each request has one plan, and there is no other");
        plans.Select(p => p.Date).ShouldBe(Enumerable.Range(0, asked.Count).Select(i => _first.AddDays(i)), ignoreOrder: true);
        foreach (var found in plans)
        {
            found.Status.ShouldBe(PlanStatus.Published);
            var plan = (await Plans.LoadAsync(found.Id, Cancel)).ShouldNotBeNull();
            plan.Routes.Length.ShouldBe(found.People);
            (plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Select(i => i.Id).Distinct().Count() + plan.Unserved.Sum(u => u.Ids.Length))
                .ShouldBeGreaterThanOrEqualTo(SmallTown.EldersAStreet);
        }

        return runs.Sum(r => r.Attempt - 1);
    }

    private async Task<TimeSpan> TimedRunAsync(PlanDayDetails details, List<Guid> asked, DispatchProgram node)
    {
        asked.Add(await AskAsync(asked.Count, details));
        await TakenAsync(asked[^1], node);
        var began = Stopwatch.GetTimestamp();
        await AllDoneAsync(asked, node);
        return Stopwatch.GetElapsedTime(began);
    }

    private async Task<Guid> AskAsync(int day, PlanDayDetails details) => (await Runs.RequestAsync(
        new JobRequest(JobKinds.PlanDay, _street, _first.AddDays(day), details.Write(), "test"), Cancel)).Run.Id;

    private Task TakenAsync(Guid id, DispatchProgram node) =>
        Patience.UntilAsync(async () => (await Runs.FindAsync(id, Cancel))!.State != JobRunState.Queued, "the node takes the run", Cancel, node);

    private Task AllDoneAsync(List<Guid> asked, DispatchProgram node) => Patience.UntilAsync(async () =>
    {
        var runs = await Runs.ListAsync(take: 500, cancel: Cancel);
        runs.ShouldNotContain(r => r.State == JobRunState.Failed || r.State == JobRunState.Cancelled);
        return runs.Count(r => r.State == JobRunState.Done) == asked.Count;
    }, "all runs are done", Cancel, node);

    private async Task FillAsync() => await new RegisterStore(Database).ApplyAsync(SmallTown.Registers(1), cancel: Cancel);

    private async Task<TimeSpan> TimedImportAsync(string path)
    {
        var began = Stopwatch.GetTimestamp();
        await using var import = DispatchProgram.Start(Made, "import", path, "--json");
        var (code, _, error) = await import.EndAsync(Cancel);
        code.ShouldBe(0, error);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>The same import again, in this process: what somebody does whose import was not answered.</summary>
    private async Task ImportHereAsync(string path)
    {
        var store = new RegisterStore(Database);
        var current = await store.LoadAsync(Cancel);
        var result = ImportRegisters.Run([.. ImportFile.FromFolder(path)], current.Registers, new ImportOptions { Today = _first }, Cancel);
        result.Errors.ShouldBeEmpty();
        var requests = new JobRequests(Runs, store, new LocalDay(TimeProvider.System), new());
        await store.ApplyAsync(result.Registers!, current.Revision, new RegisterSaving { Within = requests.AfterImportAsync }, Cancel);
    }

    private async Task<bool> IsThereAsync(int batch)
    {
        var stored = await new RegisterStore(Database).LoadAsync(Cancel);
        var there = OrderBatches.IsThere(stored.Registers, batch);
        var wished = (await Runs.ListAsync(take: 500, cancel: Cancel)).Count(r => r.Kind == JobKinds.AfterImport);
        wished.ShouldBe(batch + (there ? 1 : 0), "the wish to plan again is there with its import");
        return there;
    }
}
