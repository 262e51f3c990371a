using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Schedule;
using Dispatch.Jobs.Settings;
using Dispatch.Jobs.Work;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Quality;
using Dispatch.Routing.Search;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Outlook;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;
using Dispatch.TestData;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>Each kind of job on a small town, without a scheduler. It is 08:00 in Shanghai on 1 December 2026.</summary>
public sealed class JobWorkTests() : DatabaseTests(DatabaseKind.Sqlite)
{
    private static readonly DateOnly _today = new(2026, 12, 1);
    private static readonly JobsOptions _options = new() { Iterations = 1, ExpandDays = 3, PlanDaysAhead = 1 };

    private readonly TestClock _clock = new();

    private JobStore Runs => new(Database, _clock);

    private PlanStore Plans => new(Database);

    private OutlookStore Outlook => new(Database);

    private JobRequests Requests => new(Runs, new RegisterStore(Database), new LocalDay(_clock), _options);

    /// <summary>A plan is published where none is, and stays a draft where one is.</summary>
    [Fact]
    public async Task The_first_plan_of_a_day_is_put_in_force_and_the_second_is_not()
    {
        await FillAsync(SmallTown.Registers(1));
        for (var i = 0; i < 2; i++)
            await DoneAsync((await Requests.PlanDayAsync(_today, SmallTown.Streets(1)[0], new PlanDayDetails(), "test", Cancel)).Run.Id);
        var plans = await Plans.ListAsync(cancel: Cancel);
        plans.Select(p => (p.Version, p.Status)).ShouldBe([(2, PlanStatus.Draft), (1, PlanStatus.Published)]);
    }

    /// <summary>
    /// One caregiver for two streets: the second street's plan was made before the first came into force and can not follow it, so the run makes another, in which the
    /// caregiver comes when the first street is done.
    /// </summary>
    [Fact]
    public async Task Who_serves_two_streets_is_in_one_at_a_time()
    {
        var streets = SmallTown.Streets(2);
        await FillAsync(SharedCaregiver(SmallTown.Registers(2)));
        var second = (await Requests.PlanDayAsync(_today, streets[1], new PlanDayDetails { Publish = AutoPublish.Off }, "test", Cancel)).Run.Id;
        await DoneAsync(second);
        await DoneAsync((await Requests.PlanDayAsync(_today, streets[0], new PlanDayDetails(), "test", Cancel)).Run.Id);
        await AgainAsync(second);

        var inForce = await Plans.InForceAsync(_today, Cancel);
        inForce.Select(p => (p.ScopeCode, p.Version)).ShouldBe([(streets[0], 1), (streets[1], 2)]);
        (await Runs.FindAsync(second, Cancel))!.ResultPlanId.ShouldBe(inForce[1].Id);
        var there = (await Plans.ElsewhereAsync(_today, streets[1], Cancel)).Where(t => t.StaffId == "G").ShouldHaveSingleItem();
        var here = (await Plans.ElsewhereAsync(_today, streets[0], Cancel)).Where(t => t.StaffId == "G").ShouldHaveSingleItem();
        (here.From >= there.Until + 1800 || there.From >= here.Until + 1800).ShouldBeTrue($"{here} {there}");
    }

    [Fact]
    public async Task A_plan_asked_for_without_publishing_stays_a_draft()
    {
        await FillAsync(SmallTown.Registers(1));
        await DoneAsync((await Requests.PlanDayAsync(_today, null, new PlanDayDetails { Publish = AutoPublish.Off }, "test", Cancel)).Run.Id);
        (await Plans.ListAsync(cancel: Cancel)).ShouldHaveSingleItem().Status.ShouldBe(PlanStatus.Draft);
    }

    /// <summary>Taken over after the plan was stored, a run only publishes.</summary>
    [Fact]
    public async Task A_run_with_a_plan_only_publishes()
    {
        await FillAsync(SmallTown.Registers(1));
        var id = (await Requests.PlanDayAsync(_today, null, new PlanDayDetails { Publish = AutoPublish.Off }, "test", Cancel)).Run.Id;
        await DoneAsync(id);
        await AgainAsync(id);
        (await Plans.ListAsync(cancel: Cancel)).ShouldHaveSingleItem().Status.ShouldBe(PlanStatus.Published);
    }

    /// <summary>Six lunches a day and three baths, whatever has been expanded before; a pause that comes later takes its orders out again.</summary>
    [Fact]
    public async Task Orders_of_the_days_ahead_follow_the_registers()
    {
        var town = SmallTown.Registers(1);
        await FillAsync(town);
        await ExpandAsync();
        await ExpandAsync();
        (await Outlook.OrdersAsync(_today, Cancel)).Count(o => o.Service == "lunch").ShouldBe(SmallTown.EldersAStreet);
        (await Outlook.OrdersAsync(_today, Cancel)).Length.ShouldBe(9);
        (await Outlook.OrdersAsync(_today.AddDays(3), Cancel)).ShouldBeEmpty("three days are expanded");
        await FillAsync(town with { Pauses = [new OrderPause { Id = "P", ElderId = SmallTown.Id(SmallTown.Streets(1)[0], 0), From = _today.AddDays(1) }] });
        await ExpandAsync();
        (await Outlook.OrdersAsync(_today, Cancel)).Length.ShouldBe(9);
        (await Outlook.OrdersAsync(_today.AddDays(1), Cancel)).ShouldNotContain(o => o.ElderId == SmallTown.Id(SmallTown.Streets(1)[0], 0));
    }

    [Fact]
    public async Task Qualifications_are_warned_of_thirty_days_ahead()
    {
        Qualification Of(string staff, int days) => new() { StaffId = staff, SkillCode = "BATH", ValidUntil = _today.AddDays(days) };
        var street = SmallTown.Streets(1)[0];
        await FillAsync(SmallTown.Registers(1) with { Qualifications = [Of("G" + street, 30), Of("R" + street, -1)] });
        await DoneAsync((await Requests.WholeDayAsync(JobKinds.CheckQualifications, _today, "test", Cancel)).Run.Id);
        (await Outlook.WarningsAsync(Cancel)).Select(w => (w.StaffId, w.DaysLeft)).ShouldBe([("R" + street, -1), ("G" + street, 30)]);
    }

    /// <summary>Of what the published plan promised: one done, one not at home, the rest without a report.</summary>
    [Fact]
    public async Task A_day_is_closed_from_its_published_plan_and_its_reports()
    {
        await FillAsync(SmallTown.Registers(1));
        await DoneAsync((await Requests.PlanDayAsync(_today, null, new PlanDayDetails(), "test", Cancel)).Run.Id);
        var plan = (await Plans.LoadAsync((await Plans.ListAsync(cancel: Cancel)).Single().Id, Cancel))!;
        var items = plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit).SelectMany(s => s.Items).Select(i => i.Id).ToList();
        await using (var db = Database.Open())
        {
            db.StopActuals.Add(new StopActualRow { Date = _today, ItemId = items[0], StaffId = "R", State = StopState.Done, ReportedBy = "R" });
            db.StopActuals.Add(new StopActualRow { Date = _today, ItemId = items[1], StaffId = "R", State = StopState.NotHome, ReportedBy = "R" });
            await db.SaveChangesAsync(Cancel);
        }

        await DoneAsync((await Requests.WholeDayAsync(JobKinds.CloseAccounts, _today, "test", Cancel)).Run.Id);
        var account = (await new DayAccountStore(Database).OfDayAsync(_today, Cancel)).ShouldHaveSingleItem();
        (account.PlanId, account.Promised, account.Done, account.NotHome, account.Unreported).ShouldBe((plan.Id, items.Count, 1, 1, items.Count - 2));
        (account.Promised + account.Unserved).ShouldBe(9, "six lunches and three baths");
        account.Portions.ShouldBe(SmallTown.EldersAStreet);
    }

    /// <summary>05:00 has passed: both streets, today and tomorrow, and the two pictures of the registers. Fired again it asks for nothing more.</summary>
    [Fact]
    public async Task An_import_asks_for_everything_it_puts_out_of_date()
    {
        await new RegisterStore(Database).ApplyAsync(SmallTown.Registers(2), null, new RegisterSaving { Within = Requests.AfterImportAsync }, Cancel);
        var wish = (await Runs.ListAsync(cancel: Cancel)).ShouldHaveSingleItem();
        await DoneAsync(wish.Id);
        (await Runs.ListAsync(cancel: Cancel)).GroupBy(r => r.Kind).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(
            new Dictionary<string, int> { [JobKinds.AfterImport] = 1, [JobKinds.PlanDay] = 4, [JobKinds.ExpandOrders] = 1, [JobKinds.CheckQualifications] = 1 }, ignoreOrder: true);
    }

    /// <summary>A plan at work may have read the old registers: the wish waits for its end and then has the day planned again.</summary>
    [Fact]
    public async Task An_import_waits_for_a_plan_at_work()
    {
        await FillAsync(SmallTown.Registers(1));
        var old = (await Requests.PlanDayAsync(_today, SmallTown.Streets(1)[0], new PlanDayDetails(), "test", Cancel)).Run.Id;
        var taken = (await Runs.ClaimAsync(old, "other", TimeSpan.FromHours(1), Cancel))!;
        _clock.Advance(TimeSpan.FromSeconds(1));
        await new RegisterStore(Database).ApplyAsync(SmallTown.Registers(2), null, new RegisterSaving { Within = Requests.AfterImportAsync }, Cancel);
        var wish = (await Runs.ListAsync(cancel: Cancel)).Single(r => r.Kind == JobKinds.AfterImport).Id;
        await Executor().ExecuteAsync(wish, false, Cancel);
        (await Runs.FindAsync(wish, Cancel))!.State.ShouldBe(JobRunState.Queued);
        await Runs.EndAsync(old, taken.Attempt, JobRunState.Done, null, cancel: Cancel);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DoneAsync(wish);
        (await Runs.ListAsync(_today, cancel: Cancel)).Count(r => r.Kind == JobKinds.PlanDay && r.ScopeCode == SmallTown.Streets(1)[0]).ShouldBe(2);
    }

    /// <summary>Fired twice, the timetable asks once; the day before is closed.</summary>
    [Fact]
    public async Task The_timetable_asks_once_a_day()
    {
        await FillAsync(SmallTown.Registers(2));
        var timetable = new Timetable(Requests, new LocalDay(_clock), _options);
        foreach (var entry in timetable.Entries.Concat(timetable.Entries))
            await timetable.FireAsync(entry.Name, Cancel);
        var runs = await Runs.ListAsync(cancel: Cancel);
        runs.Count(r => r.Kind == JobKinds.PlanDay).ShouldBe(4);
        runs.Single(r => r.Kind == JobKinds.CloseAccounts).Date.ShouldBe(_today.AddDays(-1));
        runs.Length.ShouldBe(7);
    }

    private async Task FillAsync(DistrictRegisters registers) => await new RegisterStore(Database).ApplyAsync(registers, cancel: Cancel);

    private static DistrictRegisters SharedCaregiver(DistrictRegisters town)
    {
        var caregiver = town.Staff.First(s => s.Kind == StaffKind.Caregiver) with { Id = "G", BaseId = "" };
        return town with
        {
            Staff = [.. town.Staff.Where(s => s.Kind != StaffKind.Caregiver), caregiver],
            Shifts = [.. town.Shifts.Where(s => s.StaffId[0] != 'G'), SmallDay.Shift("G")],
            Qualifications = [new Qualification { StaffId = "G", SkillCode = "BATH" }],
        };
    }

    /// <summary>Lets a run that kept its plan as a draft begin again, as after a takeover, and publish.</summary>
    private async Task AgainAsync(Guid id)
    {
        await using (var db = Database.Open())
        {
            var run = db.JobRuns.Single(r => r.Id == id);
            (run.State, run.CancelRequested) = (JobRunState.Queued, false);
            db.Entry(run).Property(r => r.Request).CurrentValue = new PlanDayDetails { Publish = AutoPublish.WhenNonePublished }.Write();
            await db.SaveChangesAsync(Cancel);
        }

        await DoneAsync(id);
    }

    private async Task ExpandAsync() => await DoneAsync((await Requests.WholeDayAsync(JobKinds.ExpandOrders, _today, "test", Cancel)).Run.Id);

    private async Task DoneAsync(Guid id)
    {
        (await Executor().ExecuteAsync(id, false, Cancel)).ShouldBeTrue();
        var run = (await Runs.FindAsync(id, Cancel))!;
        run.State.ShouldBe(JobRunState.Done, run.ErrorText);
    }

    private RunExecutor Executor()
    {
        var registers = new RegisterStore(Database);
        MakeDailyPlan Planner() => new(registers, Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        IJobWork[] works =
        [
            new PlanDayWork(Planner, new PlanPublisher(Plans), _options), new ExpandOrdersWork(registers, Outlook, _options),
            new CheckQualificationsWork(registers, Outlook, _options), new CloseAccountsWork(new PublishedDays(Plans), new DayAccountStore(Database, _clock), new StudyQuality(registers, new PublishedDays(Plans), new StopActualStore(Database), new RatingStore(Database)), _clock),
            new AfterImportWork(Requests, registers, new LocalDay(_clock), _options),
        ];
        return new RunExecutor(Runs, works, new NodeName("node"), _options, _clock, NullLogger<RunExecutor>.Instance);
    }
}
