using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Sample;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.Sample;

namespace Dispatch.Tests.Planning.LiveDays;

/// <summary>The sample street, planned once and prepared: what tests of a day in force start from.</summary>
internal static class LiveStreet
{
    private static readonly Lazy<LiveDay> _day = new(() => Prepare(Plan));
    private static readonly Lazy<DayPlan> _plan = new(() =>
        new DailyPlanner(new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System)
            .Make(Registers, new DailyPlanRequest { Date = Date, Iterations = 3_000 }).Plan!);

    public static DateOnly Date => SampleOptions.DefaultDay;

    public static DistrictRegisters Registers => SampleFixture.Street.Registers;

    public static DayPlan Plan => _plan.Value;

    public static LiveDay Day => _day.Value;

    public static LiveDay Prepare(DayPlan plan, params DayEvent[] inPlan) =>
        LiveDayBuilder.Build(Registers, plan, 1, inPlan, new PlanningOptions(), new StraightLineSource());

    /// <summary>The busiest person of a kind who is not in a team.</summary>
    public static PlanRoute Busiest(string kind) =>
        Plan.Routes.Where(r => r.Staff.Kind == kind && r.Stops.All(s => s.TeamMates.IsEmpty)).OrderByDescending(r => r.Stops.Length).ThenBy(r => r.Staff.Id, StringComparer.Ordinal).First();

    public static DayFacts Facts(int now, params DayEvent[] events) => new(now) { Events = [.. events.Select(e => new LiveEvent(e, false))] };
}
