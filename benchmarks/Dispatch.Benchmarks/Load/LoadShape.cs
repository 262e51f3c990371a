using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Benchmarks.Load;

/// <summary>How busy the busiest quarter of an hour of a plan is.</summary>
/// <param name="From">When it begins, seconds after midnight.</param>
/// <param name="Stops">Stops with work that begin in it.</param>
/// <param name="People">People who have one of them.</param>
/// <param name="Work">Every stop with work of these people in the order of its time: who, which orders, where.</param>
internal sealed record LoadShape(int From, int Stops, ImmutableArray<string> People, ImmutableArray<LoadStop> Work)
{
    private const int Quarter = 900;
    private const int ReportsAStop = 3;
    private const double ReadEvery = 30;

    public static LoadShape Of(DayPlan plan)
    {
        var work = plan.Routes.SelectMany(r => r.Stops.Where(IsWork).Select(s => new LoadStop(r.Staff.Id, [.. s.Items.Select(i => i.Id).Distinct()], s.Point!.Value, s.Start)))
            .OrderBy(s => s.Start).ToImmutableArray();
        var best = work.Select(s => s.Start / 60 * 60).Distinct().MaxBy(from => work.Count(s => s.Start >= from && s.Start < from + Quarter));
        var busy = work.Where(s => s.Start >= best && s.Start < best + Quarter).ToList();
        var people = busy.Select(s => s.StaffId).ToHashSet(StringComparer.Ordinal);
        return new LoadShape(best, busy.Count, [.. people.Order(StringComparer.Ordinal)], [.. work.Where(s => people.Contains(s.StaffId))]);
    }

    public double ReportsPerSecond(int times) => Stops * ReportsAStop * times / (double)Quarter;

    public double ReadsPerSecond(int times) => ReportsPerSecond(times) + (People.Length / ReadEvery * times);

    private static bool IsWork(PlanStop stop) =>
        stop.Point is not null && stop.Items.Length > 0 && stop.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.TrunkDrop;
}
