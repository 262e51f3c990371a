using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Planning.WhatIf;
using Dispatch.Routing.Search;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Replans;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Planning;

/// <summary>A day in force from its publication to the decided proposal, in a real database.</summary>
public abstract class DuringTheDayTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private const int Nine = 32_400;

    private PlanStore Plans => new(Database);

    private DayEventStore Events => new(Database, TimeProvider.System);

    private ReplanStore Replans => new(Database, Plans, TimeProvider.System);

    private AuditLog Log => new(Database, TimeProvider.System);

    private TryScenario Scenario => new(new RegisterStore(Database), Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);

    private LiveDayStore Days => new(
        new RegisterStore(Database), Plans, Events, new StopActualStore(Database), new DayLockStore(Database, TimeProvider.System), new StraightLineSource());

    /// <summary>Without a published plan nothing is taken and nothing proposed.</summary>
    [Fact]
    public async Task A_day_must_be_in_force()
    {
        (await new TakeEvent(Days, Events).RunAsync(Cancelled(), null, "test", Cancel)).Error!.Code.ShouldBe(ReplanErrors.NoPlan);
        (await Propose()).Error!.Code.ShouldBe(ReplanErrors.NoPlan);
    }

    /// <summary>An event is taken once, becomes a proposal, and with its acceptance the plan in force; the event is applied.</summary>
    [Fact]
    public async Task An_event_becomes_the_plan_in_force()
    {
        var published = await PublishAsync();
        var happened = Cancelled();
        (await Take(happened)).IsNew.ShouldBeTrue();
        (await Take(happened)).IsNew.ShouldBeFalse();
        var proposal = await Propose();
        proposal.Diff!.Moves.ShouldContain(m => m.ItemId == "M1" && m.To.IsEmpty);
        (await Events.FindAsync(happened.Id, Cancel))!.State.ShouldBe(DayEventState.Planned);
        (await Plans.PublishedAsync(SmallDay.Date, "310105", Cancel))!.Id.ShouldBe(published.Id);

        await Replans.AcceptAsync(proposal.Id!.Value, "test", Cancel);

        (await Plans.PublishedAsync(SmallDay.Date, "310105", Cancel))!.Id.ShouldBe(proposal.Plan!.Id);
        (await Events.FindAsync(happened.Id, Cancel))!.State.ShouldBe(DayEventState.Applied);
        (await Refused(() => Replans.AcceptAsync(proposal.Id.Value, "test", Cancel))).Code.ShouldBe(ReplanRefusedException.Decided);
        (await Propose()).Diff!.Moves.ShouldBeEmpty();
    }

    /// <summary>Of two proposals from one plan only one can be accepted; the other is stale and says so, and its events wait again.</summary>
    [Fact]
    public async Task The_second_of_two_proposals_is_stale()
    {
        await PublishAsync();
        await Take(Cancelled());
        var first = await Propose();
        var second = await Propose();
        await Replans.AcceptAsync(second.Id!.Value, "test", Cancel);
        (await Refused(() => Replans.AcceptAsync(first.Id!.Value, "test", Cancel))).Code.ShouldBe(ReplanRefusedException.Stale);
        (await Replans.FindAsync(first.Id!.Value, Cancel))!.State.ShouldBe(ReplanState.Stale);
        (await Refused(() => Replans.AcceptAsync(Guid.NewGuid(), "test", Cancel))).Code.ShouldBe(ReplanRefusedException.NoReplan);
    }

    /// <summary>A rejected proposal changes nothing; its event waits and can be turned down.</summary>
    [Fact]
    public async Task A_rejected_proposal_changes_nothing()
    {
        var published = await PublishAsync();
        var happened = Cancelled();
        await Take(happened);
        var proposal = await Propose();
        await Replans.RejectAsync(proposal.Id!.Value, "test", Cancel);
        (await Plans.PublishedAsync(SmallDay.Date, "310105", Cancel))!.Id.ShouldBe(published.Id);
        (await Events.FindAsync(happened.Id, Cancel))!.State.ShouldBe(DayEventState.Received);
        (await Events.RejectAsync(happened.Id, "test", Cancel)).ShouldBeTrue();
        (await Propose()).Diff!.Moves.ShouldBeEmpty();
        (await Events.RejectAsync(Guid.NewGuid(), "test", Cancel)).ShouldBeFalse();
    }

    /// <summary>A wrong event is not stored.</summary>
    [Fact]
    public async Task A_wrong_event_is_not_stored()
    {
        await PublishAsync();
        var wrong = new OrderCancelled { Id = Guid.NewGuid(), Date = SmallDay.Date, At = Nine, OrderId = "M77" };
        (await Take(wrong)).Faults.Single().Code.ShouldBe(DayEventErrors.UnknownOrder);
        (await Events.FindAsync(wrong.Id, Cancel)).ShouldBeNull();
    }

    /// <summary>Reports and locks are kept, and count in the next proposal.</summary>
    [Fact]
    public async Task Reports_and_locks_are_kept()
    {
        await PublishAsync();
        var midnight = SmallDay.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - TimeSpan.FromHours(8);
        var (actuals, locks) = (new StopActualStore(Database), new DayLockStore(Database, TimeProvider.System));
        var report = new StopActualRow { Date = SmallDay.Date, ItemId = "V1", StaffId = "G1", State = StopState.Arrived, ArrivedUtc = midnight.AddSeconds(Nine), ReportedBy = "G1" };
        await actuals.ReportAsync(report, Cancel);
        await actuals.ReportAsync(new StopActualRow { Date = SmallDay.Date, ItemId = "V1", StaffId = "G1", State = StopState.Done, DoneUtc = midnight.AddSeconds(Nine + 3_600), ReportedBy = "G1" }, Cancel);
        var row = new DayLockRow { Id = Guid.NewGuid(), Date = SmallDay.Date, ItemId = "M1", StaffId = "R1", LockedBy = "test", Reason = "家属在场", CreatedUtc = midnight };
        await locks.SetAsync(row, Cancel);
        var days = Days;
        var facts = await days.FactsAsync((await days.FindAsync(SmallDay.Date, null, Cancel))!, 40_000, Cancel);
        facts.Reports.Single().ShouldBe(new StopReport("V1", "G1", Nine, Nine + 3_600));
        facts.Locks.Single().ShouldBe(new ItemLock("M1", "R1", null));
        (await locks.RemoveAsync(row.Id, "test", Cancel)).ShouldBeTrue();
        (await locks.RemoveAsync(row.Id, "test", Cancel)).ShouldBeFalse();
    }

    /// <summary>A scenario is stored beside the day and can never be published; the day stays as it is.</summary>
    [Fact]
    public async Task A_scenario_is_never_published()
    {
        var published = await PublishAsync();
        var use = Scenario;
        var outcome = await use.RunAsync([new CloseCanteen("C1"), new HeatPlan()], new DailyPlanRequest { Date = SmallDay.Date, Iterations = 100 }, "test", cancel: Cancel);
        outcome.Scenario!.Status.ShouldBe(PlanStatus.Scenario);
        outcome.Diff!.Unserved.SelectMany(u => u.Ids).ShouldContain("M1");
        outcome.Today!.Id.ShouldBe(published.Id);
        var line = (await Plans.FindAsync(outcome.Scenario.Id, Cancel))!;
        line.ScenarioLabel.ShouldNotBeNull().ShouldContain("C1");
        (await Should.ThrowAsync<PlanRefusedException>(() => Plans.PublishAsync(line.Id, line.Revision, "test", Cancel))).Code.ShouldBe(PlanRefusedException.Scenario);
        (await use.RunAsync([], new DailyPlanRequest { Date = SmallDay.Date }, "test", cancel: Cancel)).Faults.Single().Code.ShouldBe(WhatIfErrors.Nothing);
    }

    /// <summary>A proposal that answers an event turned down since is stale: its plan would hold what nobody wants any more.</summary>
    [Fact]
    public async Task A_proposal_of_a_rejected_event_is_stale()
    {
        var published = await PublishAsync();
        var happened = Cancelled();
        await Take(happened);
        var proposal = await Propose();
        (await Events.RejectAsync(happened.Id, "test", Cancel)).ShouldBeTrue();
        (await Refused(() => Replans.AcceptAsync(proposal.Id!.Value, "test", Cancel))).Code.ShouldBe(ReplanRefusedException.Stale);
        (await Replans.FindAsync(proposal.Id!.Value, Cancel))!.State.ShouldBe(ReplanState.Stale);
        (await Events.FindAsync(happened.Id, Cancel))!.State.ShouldBe(DayEventState.Rejected);
        (await Plans.PublishedAsync(SmallDay.Date, "310105", Cancel))!.Id.ShouldBe(published.Id);
    }

    /// <summary>Accepted and rejected by many at once, a proposal is decided once, and the record says by whom.</summary>
    [Fact]
    public async Task A_proposal_is_decided_once()
    {
        await PublishAsync();
        await Take(Cancelled());
        var id = (await Propose()).Id!.Value;
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => DecideAsync(id, i), Cancel)));
        var winner = tries.Where(t => t.Won).ShouldHaveSingleItem();
        var row = (await Replans.FindAsync(id, Cancel))!;
        (row.State, row.DecidedBy).ShouldBe((winner.By % 2 == 0 ? ReplanState.Accepted : ReplanState.Rejected, $"d{winner.By}"));
        (await Log.ListAsync(id.ToString(), cancel: Cancel)).Count(l => l.Action == AuditActions.ReplanDecided).ShouldBe(1);
        (await Log.VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
    }

    /// <summary>Who reported, locked, proposed, decided and tried what stands on record, in the order of the deeds; the chain is whole.</summary>
    [Fact]
    public async Task Every_deed_of_the_day_is_on_record()
    {
        await PublishAsync();
        var happened = Cancelled();
        await new TakeEvent(Days, Events).RunAsync(happened, null, "接线员", Cancel);
        var locks = new DayLockStore(Database, TimeProvider.System);
        var row = new DayLockRow { Id = Guid.NewGuid(), Date = SmallDay.Date, ItemId = "M2", StaffId = "R1", LockedBy = "王调度", Reason = "家属在场", CreatedUtc = DateTime.UnixEpoch };
        await locks.SetAsync(row, Cancel);
        await locks.RemoveAsync(row.Id, "李调度", Cancel);
        var (first, second) = (await Propose("王调度"), await Propose("李调度"));
        await Replans.RejectAsync(second.Id!.Value, "李调度", Cancel);
        await Refused(() => Replans.AcceptAsync(first.Id!.Value, "王调度", Cancel));
        var third = await Propose("王调度");
        await Replans.AcceptAsync(third.Id!.Value, "赵主任", Cancel);
        await Scenario.RunAsync([new HeatPlan()], new DailyPlanRequest { Date = SmallDay.Date, Iterations = 50 }, "钱分析", cancel: Cancel);

        var lines = (await Log.ListAsync(cancel: Cancel)).Reverse().Where(l => l.Actor is not "test" and not AuditDeed.Program).ToList();

        lines.Select(l => (l.Actor, l.Action)).ShouldBe(
        [
            ("接线员", AuditActions.EventChanged), ("王调度", AuditActions.Locked), ("李调度", AuditActions.Unlocked),
            ("王调度", AuditActions.ReplanProposed), ("王调度", AuditActions.PlanSaved), ("李调度", AuditActions.ReplanProposed), ("李调度", AuditActions.PlanSaved),
            ("李调度", AuditActions.ReplanDecided), ("王调度", AuditActions.ReplanDecided),
            ("王调度", AuditActions.ReplanProposed), ("王调度", AuditActions.PlanSaved), ("赵主任", AuditActions.PlanPublished), ("赵主任", AuditActions.ReplanDecided),
            ("钱分析", AuditActions.PlanSaved),
        ]);
        lines[^1].Details.ShouldContain("高温预案");
        lines[^2].Details.ShouldContain(happened.Id.ToString());
        lines[8].Details.ShouldContain("stale");
        var verdict = await Log.VerifyAsync(Cancel);
        (verdict.BrokenLine, verdict.Lines).ShouldBe((null, (await Log.ListAsync(take: 1, cancel: Cancel))[0].Seq));
    }

    /// <summary>What came of events and of assumptions is made again from what was kept, though the registers are gone and other plans are in force since.</summary>
    [Fact]
    public async Task Plans_of_the_day_are_made_again()
    {
        await PublishAsync();
        await Take(Cancelled());
        var first = (await Propose()).Plan!;
        await Replans.AcceptAsync((await Replans.ListAsync(SmallDay.Date, Cancel)).Single().Id, "test", Cancel);
        await Take(new CaregiverLate { Id = Guid.CreateVersion7(), Date = SmallDay.Date, At = Nine, StaffId = "G1", Minutes = 30 });
        var second = (await Propose()).Plan!;
        var asked = new DailyPlanRequest { Date = SmallDay.Date, Iterations = 100 };
        var tried = (await Scenario.RunAsync([new CloseCanteen("C1"), new HeatPlan()], asked, "test", cancel: Cancel)).Scenario!;
        await new RegisterStore(Database).ApplyAsync(DistrictRegisters.Empty, cancel: Cancel);
        var (solver, travel) = (new RuinRecreateSolver(), new StraightLineSource());
        var (replans, whole) = (new RemakeReplan(Plans, solver, travel, TimeProvider.System), new RemakePlan(Plans, solver, travel, TimeProvider.System));

        foreach (var plan in new[] { first, second })
            Same(await replans.RunAsync(plan.Id, Cancel), plan);
        (await replans.RunAsync(tried.Id, Cancel)).ShouldBeNull("a scenario came of no proposal");
        Same(await whole.RunAsync(tried.Id, cancel: Cancel), tried);
        PlanRecipe.Read((await Plans.SourceAsync(tried.Id, Cancel))!.Settings!)!.Assumptions!.Value.GetRawText().ShouldContain("close-canteen");
    }

    private static void Same(RemadeOutcome? outcome, DayPlan plan)
    {
        var remade = outcome.ShouldNotBeNull().Plan.ShouldNotBeNull();
        remade.IsRepeatable.ShouldBeTrue();
        remade.Remade.Certificate!.SolutionHash.ShouldBe(plan.Certificate!.SolutionHash);
        remade.IsSame.ShouldBeTrue();
        remade.Remade.Origin.InputHash.ShouldBe(plan.Origin.InputHash);
    }

    private async Task<(int By, bool Won)> DecideAsync(Guid id, int by)
    {
        try
        {
            await (by % 2 == 0 ? Replans.AcceptAsync(id, $"d{by}", Cancel) : Replans.RejectAsync(id, $"d{by}", Cancel));
            return (by, true);
        }
        catch (ReplanRefusedException refused) when (refused.Code == ReplanRefusedException.Decided)
        {
            return (by, false);
        }
    }

    private static OrderCancelled Cancelled() => new() { Id = Guid.CreateVersion7(), Date = SmallDay.Date, At = Nine, OrderId = "M1" };

    private Task<TakenEvent> Take(DayEvent happened) => new TakeEvent(Days, Events).RunAsync(happened, null, "test", Cancel);

    private Task<Proposal> Propose(string by = "test") =>
        new ProposeReplan(Days, Replans, new RuinRecreateSolver(), TimeProvider.System).RunAsync(SmallDay.Date, null, Nine, new ReplanOptions { SecondsLimit = 60 }, by, Cancel);

    private static Task<ReplanRefusedException> Refused(Func<Task> act) => Should.ThrowAsync<ReplanRefusedException>(act);

    private async Task<DayPlan> PublishAsync()
    {
        var registers = new RegisterStore(Database);
        await registers.ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        var use = new MakeDailyPlan(registers, Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        var plan = (await use.RunAsync(new DailyPlanRequest { Date = SmallDay.Date, Iterations = 300 }, cancel: Cancel)).Plan!;
        await Plans.PublishAsync(plan.Id, (await Plans.FindAsync(plan.Id, Cancel))!.Revision, "test", Cancel);
        return plan;
    }
}

public sealed class DuringTheDaySqliteTests() : DuringTheDayTests(DatabaseKind.Sqlite);

public sealed class DuringTheDayPostgreSqlTests() : DuringTheDayTests(DatabaseKind.PostgreSql);

public sealed class DuringTheDaySqlServerTests() : DuringTheDayTests(DatabaseKind.SqlServer);
