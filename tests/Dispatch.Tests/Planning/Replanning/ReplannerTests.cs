using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.LiveDays;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Replanning;

public sealed class ReplannerTests
{
    private const int Ten = 36_000;
    private static readonly ReplanOptions _options = new() { SecondsLimit = 600 };

    /// <summary>When nothing happened nothing changes, at any hour.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(25_000)]
    [InlineData(36_000)]
    [InlineData(41_000)]
    [InlineData(50_000)]
    [InlineData(70_000)]
    public void Nothing_happened_nothing_changes(int now)
    {
        var outcome = Propose(now);
        outcome.Diff.Moves.ShouldBeEmpty();
        outcome.Region.ShouldBe(0);
        outcome.Plan.Certificate!.Feasible.ShouldBeTrue();
        outcome.Diff.After.Total.ShouldBe(outcome.Diff.Before.Total);
    }

    /// <summary>Whatever happens at whatever hour: the proposal passes the checker, what began or begins within the horizon stays, nobody absent is sent.</summary>
    [Theory]
    [InlineData(30_000)]
    [InlineData(38_000)]
    [InlineData(58_000)]
    public void Every_kind_of_event_leads_to_a_checked_plan_that_keeps_what_stays(int now)
    {
        foreach (var happened in Events(now))
        {
            var outcome = Propose(now, happened);
            outcome.Plan.Certificate!.Feasible.ShouldBeTrue(happened.ToString());
            var absent = (happened as CaregiverAbsent)?.StaffId;
            foreach (var move in outcome.Diff.Moves.Where(m => m.OldStart is { } old && old < now + 1200 && !m.From.Any(f => f.StaffId == absent)))
                Cause(happened, move.ItemId).ShouldBeTrue($"{happened}: {move}");
            if (absent is not null)
                outcome.Plan.Routes.Where(r => r.Staff.Id == absent).SelectMany(r => r.Stops).Where(s => s.Items.Length > 0 && s.Kind != PlanStopKind.Load && s.Start > now).ShouldBeEmpty();
        }
    }

    /// <summary>A rider falls ill: most of the work finds others, and who keeps their person stays above nine in ten.</summary>
    [Fact]
    public void The_work_of_somebody_absent_is_shared_out()
    {
        var outcome = Propose(Ten, Absent("caregiver", Ten));
        outcome.Diff.UnchangedShare.ShouldBeGreaterThan(0.9);
        outcome.Diff.Staff.ShouldNotBeEmpty();
        outcome.Diff.Elders.ShouldNotBeEmpty();
        outcome.Diff.Moves.Where(m => m.OtherPeople).ShouldNotBeEmpty();
    }

    /// <summary>Three things after each other: each proposal starts from the one before, as it is read back from its words.</summary>
    [Fact]
    public void Proposals_follow_each_other()
    {
        var live = LiveStreet.Day;
        var known = new List<DayEvent>();
        foreach (var (now, happened) in new (int, DayEvent)[]
        {
            (34_000, Absent("caregiver", 34_000)), (37_000, Bath(37_000)), (40_000, new OrderCancelled { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = 40_000, OrderId = LateMeal() }),
        })
        {
            var facts = new DayFacts(now) { Events = [.. known.Select(e => new LiveEvent(e, true)), new LiveEvent(happened, false)] };
            var plan = new Replanner(new RuinRecreateSolver(), TimeProvider.System).Propose(live, facts, _options, TestContext.Current.CancellationToken).Plan;
            plan.Certificate!.Feasible.ShouldBeTrue();
            known.Add(happened);
            live = LiveStreet.Prepare(plan, [.. known]);
        }

        live.Plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).ShouldNotContain(i => i.Id == LateMeal());
    }

    /// <summary>A lock keeps a visit with its person and at its time while everything around it may move.</summary>
    [Fact]
    public void A_lock_holds()
    {
        var route = LiveStreet.Busiest("caregiver");
        var stop = route.Stops.Last(s => s.Kind == PlanStopKind.Visit);
        var facts = LiveStreet.Facts(Ten, new CaregiverLate { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = Ten, StaffId = route.Staff.Id, Minutes = 45 });
        var plan = Propose(facts with { Locks = [new ItemLock(stop.Items[0].Id, route.Staff.Id, stop.Start)] }).Plan;
        var kept = plan.Routes.Single(r => r.Staff.Id == route.Staff.Id).Stops.Single(s => s.Items.Any(i => i.Id == stop.Items[0].Id));
        kept.Start.ShouldBe(stop.Start);
    }

    private static IEnumerable<DayEvent> Events(int now) =>
    [
        Absent("caregiver", now), Absent("rider", now), Bath(now),
        new CaregiverLate { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, StaffId = LiveStreet.Busiest("caregiver").Staff.Id, Minutes = 40 },
        new OneKeyRequest { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, ElderId = LiveStreet.Registers.Elders[0].Id },
        new CanteenDelayed { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, CanteenId = Canteen(), Minutes = 30 },
        new CanteenClosed { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, CanteenId = Canteen() },
        new OrderCancelled { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, OrderId = LateMeal() },
        new RoadBlocked { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, Centre = LiveStreet.Registers.Compounds[0].Gate, RadiusMetres = 150, ExtraMinutes = 5 },
    ];

    private static OrderAdded Bath(int now) => new()
    {
        Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now,
        Visit = new VisitOrder
        {
            Id = "NEW-BATH", ElderId = LiveStreet.Registers.Elders.First(e => e.Gender != default).Id, Date = LiveStreet.Date,
            Terms = new VisitTerms { ServiceCode = "BATH", Windows = [new TimeWindow(now + 1800, now + 14_400)], Priority = 9 },
        },
    };

    private static CaregiverAbsent Absent(string kind, int now) =>
        new() { Id = Guid.CreateVersion7(), Date = LiveStreet.Date, At = now, StaffId = LiveStreet.Busiest(kind).Staff.Id };

    private static string Canteen() => LiveStreet.Plan.Routes.SelectMany(r => r.Stops).First(s => s.Kind == PlanStopKind.Load).PlaceId!;

    private static string LateMeal() => LiveStreet.Plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind == PlanStopKind.MealDrop).MaxBy(s => s.Start)!.Items[0].Id;

    /// <summary>Whether an event is reason enough for a stop within the horizon to move: it is the late person's, the blocked way's, or the order itself.</summary>
    private static bool Cause(DayEvent happened, string itemId) => happened switch
    {
        CaregiverLate or RoadBlocked => true,
        OrderCancelled cancelled => LiveStreet.Plan.Routes.SelectMany(r => r.Stops).Any(s => s.Items.Any(i => i.Id == itemId) && s.Items.Any(i => i.Id == cancelled.OrderId)),
        _ => false,
    };

    private static ReplanOutcome Propose(int now, params DayEvent[] events) => Propose(LiveStreet.Facts(now, events));

    private static ReplanOutcome Propose(DayFacts facts) =>
        new Replanner(new RuinRecreateSolver(), TimeProvider.System).Propose(LiveStreet.Day, facts, _options, TestContext.Current.CancellationToken);
}
