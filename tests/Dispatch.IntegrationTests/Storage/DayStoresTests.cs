using Dispatch.Core.Domain.Events;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Replans;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>What the stores of events, reports, locks and proposals promise, on every database.</summary>
public abstract class DayStoresTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private const string Scope = "310105";
    private static readonly DateOnly _day = SamplePlan.Day;
    private static readonly DateTime _noon = new(2026, 11, 24, 4, 0, 0, DateTimeKind.Utc);

    private DayEventStore Events => new(Database, TimeProvider.System);

    private StopActualStore Actuals => new(Database);

    private DayLockStore Locks => new(Database, TimeProvider.System);

    private PlanStore Plans => new(Database);

    private ReplanStore Replans => new(Database, Plans, TimeProvider.System);

    private AuditLog Log => new(Database, TimeProvider.System);

    /// <summary>An event reported by many at once is one row and one line on record, and comes back as it was.</summary>
    [Fact]
    public async Task An_event_is_taken_once()
    {
        var happened = new CaregiverAbsent { Id = Guid.CreateVersion7(), Date = _day, At = 30_000, StaffId = "G1", Until = 50_000, Note = "发烧,家属来电" };
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Events.TakeAsync(happened, Scope, $"r{i}", Cancel), Cancel)));
        taken.Count(t => t.IsNew).ShouldBe(1);
        var row = (await Events.ListAsync(_day, Scope, Cancel)).ShouldHaveSingleItem();
        DayEventJson.Read(row.Document).ShouldBe(happened);
        (row.Kind, row.State, row.ReceivedBy).ShouldBe(("caregiver-absent", DayEventState.Received, taken.Single(t => t.IsNew).Row.ReceivedBy));
        (await Log.ListAsync(happened.Id.ToString(), cancel: Cancel)).ShouldHaveSingleItem().Action.ShouldBe(AuditActions.EventChanged);
        (await Events.ListAsync(_day, "310106", Cancel)).ShouldBeEmpty();
        (await Events.ListAsync(_day.AddDays(1), Scope, Cancel)).ShouldBeEmpty();
    }

    /// <summary>The last word about a stop counts, what it leaves open stays, and of many reports at once none is lost.</summary>
    [Fact]
    public async Task Reports_of_one_stop_come_together()
    {
        await Actuals.ReportAsync(Report(StopState.Arrived, arrived: _noon, note: "门铃坏"), Cancel);
        await Actuals.ReportAsync(Report(StopState.Done, done: _noon.AddMinutes(5)), Cancel);
        var row = (await Actuals.ListAsync(_day, Cancel)).ShouldHaveSingleItem();
        (row.State, row.ArrivedUtc, row.DoneUtc, row.Note, row.Revision).ShouldBe((StopState.Done, _noon, _noon.AddMinutes(5), "门铃坏", 2));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Actuals.ReportAsync(Report(StopState.OnWay, "M2"), Cancel), Cancel)));
        (await Actuals.ListAsync(_day, Cancel)).Single(r => r.ItemId == "M2").Revision.ShouldBe(3);
    }

    /// <summary>Locks come back in the order in which they were set; each is taken away once; setting and taking away are on record.</summary>
    [Fact]
    public async Task Locks_are_set_and_taken_away()
    {
        var (first, second) = (Lock("M1", "R1", null, _noon), Lock("V1", null, 36_000, _noon.AddMinutes(1)));
        await Locks.SetAsync(second, Cancel);
        await Locks.SetAsync(first, Cancel);
        (await Locks.ListAsync(_day, Cancel)).Select(l => (l.Id, l.ItemId, l.StaffId, l.Start)).ShouldBe([(first.Id, "M1", "R1", null), (second.Id, "V1", null, 36_000)]);
        (await Locks.RemoveAsync(first.Id, "李调度", Cancel)).ShouldBeTrue();
        (await Locks.RemoveAsync(first.Id, "李调度", Cancel)).ShouldBeFalse();
        (await Locks.ListAsync(_day, Cancel)).ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        (await Log.ListAsync("M1", cancel: Cancel)).Select(l => (l.Actor, l.Action)).ShouldBe([("李调度", AuditActions.Unlocked), ("王调度", AuditActions.Locked)]);
    }

    /// <summary>A proposal that cannot be stored leaves nothing: no plan, no event planned, nothing on record.</summary>
    [Fact]
    public async Task A_proposal_comes_with_its_plan_or_not_at_all()
    {
        var happened = new CaregiverBack { Id = Guid.CreateVersion7(), Date = _day, At = 30_000, StaffId = "G1" };
        await Events.TakeAsync(happened, Scope, "test", Cancel);
        var plan = SamplePlan.Make() with { Id = Guid.CreateVersion7() };
        var row = Proposal(plan.Id);
        await Replans.ProposeAsync(row, plan, [happened.Id], new PlanSaving { By = "王调度" }, Cancel);
        (await Events.FindAsync(happened.Id, Cancel))!.ReplanId.ShouldBe(row.Id);

        var other = SamplePlan.Make() with { Id = Guid.CreateVersion7() };
        await Should.ThrowAsync<Exception>(() => Replans.ProposeAsync(Proposal(other.Id, row.Id), other, [happened.Id], new PlanSaving { By = "李调度" }, Cancel));

        (await Plans.LoadAsync(other.Id, Cancel)).ShouldBeNull();
        (await Replans.ListAsync(_day, Cancel)).ShouldHaveSingleItem().PlanId.ShouldBe(plan.Id);
        (await Log.ListAsync(cancel: Cancel)).ShouldNotContain(l => l.Actor == "李调度");
        (await Log.VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
    }

    private static StopActualRow Report(StopState state, string item = "M1", DateTime? arrived = null, DateTime? done = null, string? note = null) =>
        new() { Date = _day, ItemId = item, StaffId = "R1", State = state, ReportedBy = "R1", ArrivedUtc = arrived, DoneUtc = done, Note = note };

    private static DayLockRow Lock(string item, string? staff, int? start, DateTime at) =>
        new() { Id = Guid.CreateVersion7(), Date = _day, ItemId = item, StaffId = staff, Start = start, LockedBy = "王调度", Reason = "家属在场", CreatedUtc = at };

    private static ReplanRow Proposal(Guid plan, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(), Date = _day, ScopeCode = Scope, BasePlanId = Guid.CreateVersion7(), BaseRevision = 1, PlanId = plan, Document = "{}",
        State = ReplanState.Proposed, CreatedUtc = _noon,
    };
}

public sealed class DayStoresSqliteTests() : DayStoresTests(DatabaseKind.Sqlite);

public sealed class DayStoresPostgreSqlTests() : DayStoresTests(DatabaseKind.PostgreSql);

public sealed class DayStoresSqlServerTests() : DayStoresTests(DatabaseKind.SqlServer);
