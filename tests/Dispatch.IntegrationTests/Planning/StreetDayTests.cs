using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Recall;
using Dispatch.Planning.Staffing;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Planning;

/// <summary>What a street asks of a day that was planned, published and reported: recall, quality, staffing.</summary>
public sealed class StreetDayTests : IAsyncLifetime
{
    private static readonly DateOnly _day = new(2026, 11, 24);

    private readonly TempFolder _folder = new();
    private readonly DispatchDatabase _database;
    private DayPlan _plan = null!;

    public StreetDayTests() => _database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("street.db")));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Canteen => "C" + SmallTown.Streets(1)[0];

    private RegisterStore Registers => new(_database);

    private PlanStore Plans => new(_database);

    private StopActualStore Actuals => new(_database);

    private AuditLog Log => new(_database, TimeProvider.System);

    private StudyQuality Quality => new(Registers, new PublishedDays(Plans), Actuals, new RatingStore(_database));

    public async ValueTask InitializeAsync()
    {
        await _database.PrepareAsync(Cancel);
        var town = SmallTown.Registers(1);
        // Four portions early, the others only in the evening: a lunch can have come from the first batch alone.
        Batch Cooked(int number, int hour, int portions) => new() { CanteenId = Canteen, Meal = Meal.Lunch, Number = number, ReadyAt = DayTime.At(hour), Portions = new Portions(portions) };
        await Registers.ApplyAsync(town with { Batches = [Cooked(1, 9, 6), Cooked(2, 20, 100)] }, cancel: Cancel);
        var made = await new MakeDailyPlan(Registers, Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System)
            .RunAsync(new DailyPlanRequest { Date = _day, Iterations = 20 }, cancel: Cancel);
        _plan = made.Plan!;
        await Plans.PublishAsync(_plan.Id, (await Plans.FindAsync(_plan.Id, Cancel))!.Revision, "x", Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The first batch fed all six elders, each with time, phone and carrier; the second, ready in the evening, nobody; who asked is on record.</summary>
    [Fact]
    public async Task A_batch_leads_to_its_elders_and_back()
    {
        var recall = new RecallBatch(Registers, new PublishedDays(Plans), Actuals, Log);
        var first = await recall.RunAsync(new RecallQuery { Date = _day, CanteenId = Canteen, Meal = Meal.Lunch, Batch = 1 }, "巡查", Cancel);
        first.Meals.Select(m => m.ElderId).Order().ShouldBe(Enumerable.Range(0, SmallTown.EldersAStreet).Select(k => SmallTown.Id(SmallTown.Streets(1)[0], k)));
        first.Meals.ShouldAllBe(m => m.Likely == 1 && m.LoadedAt < m.PlannedAt && m.StaffId.StartsWith('R') && m.Trip >= 1);
        (await recall.RunAsync(new RecallQuery { Date = _day, CanteenId = Canteen, Batch = 2 }, "巡查", Cancel)).Meals.ShouldBeEmpty();
        var back = await recall.RunAsync(new RecallQuery { Date = _day, ElderId = first.Meals[0].ElderId }, "巡查", Cancel);
        back.Meals.ShouldHaveSingleItem().Batches.ShouldBe([1]);
        (await Log.ListAsync("2026-11-24", cancel: Cancel)).Count(a => a.Action == AuditActions.Recalled && a.Actor == "巡查").ShouldBe(3);
    }

    /// <summary>One lunch on time, one an hour after its window, one not at home: the shares say so, and alerts are raised.</summary>
    [Fact]
    public async Task Planned_is_held_against_actual()
    {
        var meals = PlannedItems.Of(_plan).Where(i => i.IsMeal).ToList();
        await ReportAsync(meals[0], StopState.Done, meals[0].Stop.Start);
        await ReportAsync(meals[1], StopState.Done, meals[1].Item.WindowEnd!.Value + 3_600);
        await ReportAsync(meals[2], StopState.NotHome, null);
        await new RatingStore(_database).AddAsync(
            new() { Id = Guid.NewGuid(), Date = _day, ItemId = meals[0].Item.Id, ElderId = meals[0].Item.ElderId!, CanteenId = Canteen, Stars = 4, ReceivedUtc = DayClock.UtcOf(_day, 50_000) }, Cancel);
        var report = await Quality.RunAsync(_day.AddDays(-1), _day, cancel: Cancel);
        var total = report.Total.ShouldNotBeNull();
        (total.Planned, total.Done, total.NotHome, total.OnTimeKnown, total.OnTime, total.Elders).ShouldBe((9, 2, 1, 2, 1, 6));
        (total.HotKnown, total.Hot, total.Stars).ShouldBe((2, 1, 4.0));
        report.Days.ShouldHaveSingleItem().Code.ShouldBe("2026-11-24");
        report.Canteens.ShouldHaveSingleItem().Stars.ShouldBe(2.5);
        report.Continuity.ShouldBe(new Continuity(3, 1, 1, 0));
        report.Load.Single(l => l.Kind == "rider").ShouldSatisfyAllConditions(l => l.People.ShouldBe(1), l => l.Unevenness.ShouldBe(0));
        report.Alerts.Select(a => a.Kind).ShouldBe(["on-time", "hot", "missed"]);
        // The baths are of three elders; the lunches go with them, or the baths would be what is left of the nine.
        report.Services.Select(s => (s.Code, s.Elders)).ShouldBe([("BATH", 3), ("MEAL", 6)]);
        var shown = report.Suppressed();
        shown.Services.ShouldBeEmpty();
        (shown.Total?.Planned, shown.Continuity.Elders, shown.Load.Length).ShouldBe((9, 0, 0));
        shown.Alerts.Select(a => a.Kind).ShouldBe(["on-time", "hot", "missed"]);
        (await Quality.StopsAsync(_day, cancel: Cancel)).Single(s => s.ItemId == meals[1].Item.Id).ShouldSatisfyAllConditions(s => s.OnTime.ShouldBe(false), s => s.DelaySeconds!.Value.ShouldBeGreaterThan(3_600));
    }

    /// <summary>Six of a hundred portions, one rider and one caregiver an hour, three baths of an hour against ten hours of one certificate.</summary>
    [Fact]
    public async Task Capacity_and_people_of_the_day()
    {
        var registers = WithSkill((await Registers.LoadAsync(Cancel)).Registers);
        var report = StudyStaffing.Run(registers, _day, [_plan]);
        (report.CapacityMeals, report.PlannedMeals, report.TargetMeals).ShouldBe((100, 6, 6_000));
        report.Slots.ShouldHaveSingleItem().Share.ShouldBe(0.06);
        report.Hours.Where(h => h.Hour == 11).Select(h => (h.Kind, h.OnShift)).ShouldBe([("caregiver", 1), ("rider", 1)]);
        report.Hours.ShouldAllBe(h => h.BusyPeople <= h.Working);
        var hidden = report.Suppressed();
        (hidden.PlannedMeals, hidden.Slots[0].Planned, hidden.Skills[0].DemandHours, hidden.Skills[0].SupplyHours).ShouldBe((6, 6, null, 10.0));
        var skill = report.Skills.ShouldHaveSingleItem();
        (skill.SkillCode, skill.DemandHours, skill.SupplyHours, skill.People).ShouldBe(("BATH", 3.0, 10.0, 1));
    }

    /// <summary>Nobody holds the certificate: training the caregiver serves all three baths, and that is said first.</summary>
    [Fact]
    public async Task The_next_step_is_tried_before_it_is_told()
    {
        var untrained = WithSkill((await Registers.LoadAsync(Cancel)).Registers) with { Qualifications = [] };
        var planner = new DailyPlanner(new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        var steps = new NextShift(planner).Run(untrained, new DailyPlanRequest { Date = _day, Iterations = 20 }, Cancel);
        steps.Select(s => s.ServedMore).ShouldAllBe(more => more == 3);
        steps.Count(s => s.IsTraining).ShouldBe(1);
        steps.Select(s => s.CostMoreMilliFen).ShouldBeInOrder();
    }

    private static DistrictRegisters WithSkill(DistrictRegisters registers) => registers with
    {
        ServiceRoles = [.. registers.ServiceRoles.Select(r => r.ServiceCode == "BATH" ? r with { Skills = [new SkillNeed("BATH", 1)] } : r)],
    };

    private Task ReportAsync(PlannedItem item, StopState state, int? at) => Actuals.ReportAsync(
        new StopActualRow
        {
            Date = _day, ItemId = item.Item.Id, StaffId = item.Route.Staff.Id, State = state, ReportedBy = item.Route.Staff.Id,
            ArrivedUtc = at is { } seconds ? DayClock.UtcOf(_day, seconds) : null,
        },
        Cancel);
}
