using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Intake;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Sample;
using Dispatch.Routing.Search;

namespace Dispatch.Benchmarks.Replans;

/// <summary>The full sample district, planned once and prepared, and draws of what may happen to it.</summary>
internal sealed class ReplanDistrict
{
    /// <summary>Iterations of the plan that everything starts from.</summary>
    public const long PlanIterations = 100_000;
    private const int Morning = 9 * 3600;
    private readonly string[] _services = ["BATH", "CARE", "CLEAN", "CALL", "BED", "ERRAND"];

    public ReplanDistrict()
    {
        var sample = MakeSample.Run(new SampleOptions { Size = SampleSize.District }, DefaultCatalogue.Registers);
        var planner = new DailyPlanner(new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        Plan = planner.Make(sample.Registers, new DailyPlanRequest { Date = SampleOptions.DefaultDay, Iterations = PlanIterations, TimeLimit = TimeSpan.FromHours(1) }).Plan!;
        var before = Environment.CpuUsage.TotalTime;
        Live = LiveDayBuilder.Build(sample.Registers, Plan, 1, [], new PlanningOptions(), new StraightLineSource());
        PrepareSeconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    public DayPlan Plan { get; }

    public LiveDay Live { get; }

    /// <summary>Processor seconds of preparing the day.</summary>
    public double PrepareSeconds { get; }

    /// <summary>A rider with meals after ten falls out between ten and half past.</summary>
    public (DayFacts Facts, HashSet<string> Reach) RiderAbsent(Rng rng)
    {
        var now = (10 * 3600) + (60 * rng.Next(30));
        var riders = Plan.Routes.Where(r => r.Staff.Kind == "rider" && r.Stops.Any(s => s.Kind == PlanStopKind.MealDrop && s.Start > now)).ToList();
        var rider = riders[rng.Next(riders.Count)];
        return (Facts(now, new CaregiverAbsent { Id = Id(rng), Date = Plan.Date, At = now, StaffId = rider.Staff.Id }), ItemsOf(rider));
    }

    /// <summary>Somebody asks for a bath within the next five hours.</summary>
    public (DayFacts Facts, HashSet<string> Reach) UrgentBath(Rng rng)
    {
        var now = Morning + (60 * rng.Next(120));
        return (Facts(now, new OrderAdded { Id = Id(rng), Date = Plan.Date, At = now, Visit = Visit(rng, "BATH", now, 9) }), []);
    }

    /// <summary>A canteen has its lunch half an hour late; told at ten.</summary>
    public (DayFacts Facts, HashSet<string> Reach) CanteenLate(Rng rng)
    {
        const int Now = 10 * 3600;
        var canteens = Plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind is PlanStopKind.Load or PlanStopKind.Start && s.Items.Length > 0).Select(s => s.PlaceId!).Distinct().Order().ToList();
        var canteen = canteens[rng.Next(canteens.Count)];
        var reach = Plan.Routes.Where(r => r.Stops.Any(s => s.PlaceId == canteen && s.Kind is PlanStopKind.Load or PlanStopKind.Start)).SelectMany(ItemsOf).ToHashSet(StringComparer.Ordinal);
        return (Facts(Now, new CanteenDelayed { Id = Id(rng), Date = Plan.Date, At = Now, CanteenId = canteen, Minutes = 30 }), reach);
    }

    /// <summary>A wish of a caller.</summary>
    public VisitOrder Wish(Rng rng, int now) => Visit(rng, _services[rng.Next(_services.Length)], now, null);

    private VisitOrder Visit(Rng rng, string service, int now, int? priority)
    {
        var elders = Live.Day.Registers.Registers.Elders.Where(e => e.Gender != default).ToList();
        return new VisitOrder
        {
            Id = $"CALL-{Id(rng):N}", ElderId = elders[rng.Next(elders.Count)].Id, Date = Plan.Date,
            Terms = new VisitTerms { ServiceCode = service, Windows = [new TimeWindow(now + 1800, now + (5 * 3600))], Priority = priority },
        };
    }

    private static DayFacts Facts(int now, DayEvent happened) => new(now) { Events = [new LiveEvent(happened, false)] };

    private static HashSet<string> ItemsOf(PlanRoute route) => route.Stops.SelectMany(s => s.Items).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);

    private static Guid Id(Rng rng) => new((int)rng.NextBits(), (short)rng.NextBits(), (short)rng.NextBits(), BitConverter.GetBytes(rng.NextBits()));
}
