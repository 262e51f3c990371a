using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.IntegrationTests.Databases;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Edits;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Search;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Planning;

/// <summary>Hand edits in a real database: saved whole or not at all, and made again from what is kept.</summary>
public abstract class ApplyEditsTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private PlanStore Plans => new(Database);

    private DayLockStore Locks => new(Database, TimeProvider.System);

    private AuditLog Log => new(Database, TimeProvider.System);

    private RemakeEdits Remake => new(Plans, new StraightLineSource(), TimeProvider.System);

    /// <summary>An edited plan, and one edited once more, come out the same again, though the registers are gone and other plans are in force.</summary>
    [Fact]
    public async Task Edited_plans_come_out_the_same_again()
    {
        var published = await PublishAsync();
        var (apply, _) = Desk();
        var first = await SaveAsync(apply, published.Id, new PlanEdit(PlanEditKind.Unassign, "M1"));
        var second = await SaveAsync(apply, first.Id, new PlanEdit(PlanEditKind.Move, "M1") { StaffId = published.Routes.First(r => r.Staff.Kind == "rider").Staff.Id }, new PlanEdit(PlanEditKind.Reorder, "V1") { BeforeItemId = "" });
        await new RegisterStore(Database).ApplyAsync(DistrictRegisters.Empty, cancel: Cancel);

        foreach (var plan in new[] { first, second })
        {
            var remade = (await Remake.RunAsync(plan.Id, Cancel)).ShouldNotBeNull().Plan.ShouldNotBeNull();
            remade.IsRepeatable.ShouldBeTrue();
            remade.IsSame.ShouldBeTrue();
            remade.Remade.Origin.InputHash.ShouldBe(plan.Origin.InputHash);
            remade.Remade.Origin.Engine.ShouldBe(ApplyEdits.Engine);
        }

        (await Remake.RunAsync(published.Id, Cancel)).ShouldBeNull("it was not edited");
    }

    /// <summary>The edited plan takes the place of the one in force together with its locks and its line of the record; the day is at hand for the next edit.</summary>
    [Fact]
    public async Task An_edit_is_saved_with_its_locks_and_its_record()
    {
        var published = await PublishAsync();
        await Locks.SetAsync(new DayLockRow { Id = Guid.NewGuid(), Date = SmallDay.Date, ItemId = "V1", LockedBy = "test", Reason = "", CreatedUtc = DateTime.UnixEpoch }, Cancel);
        var (apply, desks) = Desk();
        var saved = await SaveAsync(apply, published.Id, new PlanEdit(PlanEditKind.Unlock, "V1"), new PlanEdit(PlanEditKind.Unassign, "M1"), new PlanEdit(PlanEditKind.Lock, "V1") { Start = 36_000 });

        (await Plans.PublishedAsync(SmallDay.Date, "310105", Cancel))!.Id.ShouldBe(saved.Id);
        (await Plans.FindAsync(published.Id, Cancel))!.Status.ShouldBe(PlanStatus.Superseded);
        (await Locks.ListAsync(SmallDay.Date, Cancel)).ShouldHaveSingleItem().Start.ShouldBe(36_000);
        (await Log.ListAsync(saved.Id.ToString(), cancel: Cancel)).Select(l => l.Action).ShouldBe([AuditActions.PlanPublished, AuditActions.PlanEdited, AuditActions.PlanSaved]);
        (await Log.VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();

        var (desk, day) = (await desks.LookAsync(saved.Id, null, Cancel))!.Value;
        (day.Plan.Id, day.Plan.Status).ShouldBe((saved.Id, PlanStatus.Published));
        desk.Preview([new PlanEdit(PlanEditKind.Unassign, "V1")]).Faults.ShouldHaveSingleItem().Code.ShouldBe(EditCodes.Locked);
        await Locks.ChangeAsync(SmallDay.Date, ["V1"], [], "test", Cancel);
        (await desks.LookAsync(saved.Id, null, Cancel))!.Value.Desk.Preview([new PlanEdit(PlanEditKind.Unassign, "V1")]).Faults.ShouldBeEmpty();
    }

    /// <summary>Of two people who change the same draft at the same moment one is refused: nobody's work is lost without a word.</summary>
    [Fact]
    public async Task A_draft_is_changed_by_one_at_a_time()
    {
        var draft = await DraftAsync();
        var (one, other) = (Desk().Apply, Desk().Apply);
        var wishes = new[] { (one, "M1"), (other, "M2") }.Select(w => Task.Run(() => SaveAsync(w.Item1, draft.Id, new PlanEdit(PlanEditKind.Unassign, w.Item2)), Cancel)).ToList();
        var refused = 0;
        foreach (var wish in wishes)
        {
            try
            {
                (await wish).Version.ShouldBe(draft.Version + 1);
            }
            catch (PlanRefusedException late)
            {
                late.Code.ShouldBe(PlanRefusedException.Stale);
                refused++;
            }
        }

        refused.ShouldBe(1);
        (await Plans.ListAsync(SmallDay.Date, cancel: Cancel)).Length.ShouldBe(2);
        var stale = draft with { Id = Guid.NewGuid() };
        (await Should.ThrowAsync<PlanRefusedException>(() => Plans.SaveAsync(stale, new PlanSaving { Base = new PlanBase(draft.Id, PlanRow.FirstRevision, false) }, Cancel))).Code.ShouldBe(PlanRefusedException.Stale);
    }

    private static async Task<DayPlan> SaveAsync(ApplyEdits apply, Guid plan, params PlanEdit[] edits)
    {
        var result = (await apply.RunAsync(plan, new EditWish([.. edits]) { Override = true, Reason = "test", At = 0, By = "王调度" }, Cancel)).ShouldNotBeNull();
        result.Refusal.ShouldBeNull(string.Join("; ", result.Preview.Faults.Concat(result.Preview.Hard).Select(f => f.Text.En)));
        return result.Plan.ShouldNotBeNull();
    }

    private (ApplyEdits Apply, EditDesks Desks) Desk()
    {
        var days = new LiveDayStore(
            new RegisterStore(Database), Plans, new DayEventStore(Database, TimeProvider.System), new StopActualStore(Database), Locks, new StraightLineSource());
        var desks = new EditDesks(days, new TestClock(SmallDay.Date.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
        return (new ApplyEdits(desks, Plans, Locks, TimeProvider.System), desks);
    }

    private async Task<DayPlan> PublishAsync()
    {
        var draft = await DraftAsync();
        await Plans.PublishAsync(draft.Id, PlanRow.FirstRevision, "test", Cancel);
        return draft;
    }

    private async Task<DayPlan> DraftAsync()
    {
        await new RegisterStore(Database).ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        var make = new MakeDailyPlan(new RegisterStore(Database), Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        return (await make.RunAsync(new DailyPlanRequest { Date = SmallDay.Date, Iterations = 300 }, cancel: Cancel)).Plan.ShouldNotBeNull();
    }
}

public sealed class ApplyEditsSqliteTests() : ApplyEditsTests(DatabaseKind.Sqlite);

public sealed class ApplyEditsPostgreSqlTests() : ApplyEditsTests(DatabaseKind.PostgreSql);
