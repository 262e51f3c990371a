using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>
/// How a route goes on from what is known: as planned, unless somebody is late, stays longer or reported other times; then what follows moves as far as it must
/// and no further. Nobody is sent off earlier than planned.
/// </summary>
internal sealed class Projection(BuiltProblem built, FactIndex facts)
{
    private readonly Problem _problem = built.Problem;

    /// <summary>The route's steps; rules are not looked at.</summary>
    public ImmutableArray<ProjectedStep> Of(Route route)
    {
        var driver = _problem.Vehicles[route.Vehicle];
        var staff = built.Index.Vehicles[route.Vehicle].Staff.Id;
        var (lateAt, late) = facts.Late(staff);
        var done = ImmutableArray.CreateBuilder<ProjectedStep>(route.Steps.Length);
        var here = driver.StartLocation;
        foreach (var planned in route.Steps)
        {
            var report = Report(planned, staff);
            if (late > 0 && !report.Begun && planned.Start >= lateAt)
            {
                if (done.Count > 0)
                    done[^1] = done[^1] with { Step = done[^1].Step with { Departure = done[^1].Step.Departure + late } };
                else
                    done.Add(Shifted(planned, late));
                late = 0;
                if (done.Count == 1 && planned.Kind == StepKind.Start)
                    continue;
            }

            var place = Ways.Place(_problem, driver, planned, here);
            done.Add(done.Count == 0 ? new ProjectedStep(planned, planned.Departure) : Next(planned, done[^1].Step.Departure, (driver, here, place), report));
            here = place ?? here;
        }

        return done.MoveToImmutable();
    }

    /// <summary>The route with its projected clocks.</summary>
    public Route Timed(Route route) => route with { Steps = [.. Of(route).Select(s => s.Step)] };

    /// <summary>What was reported about a step.</summary>
    public (bool Begun, int? Arrived, int? Done) Report(Step step, string staff) =>
        step.Kind == StepKind.Activity ? facts.Report(built.Index.Activities[step.Index].Items.Select(i => i.Id).ToList(), staff) : default;

    private static ProjectedStep Shifted(Step start, int late) =>
        new(start with { Arrival = start.Arrival + late, Start = start.Start + late, Departure = start.Departure + late }, start.Departure + late);

    private ProjectedStep Next(Step planned, int leave, (Vehicle Driver, int? Here, int? Place) way, (bool Begun, int? Arrived, int? Done) report)
    {
        var arrival = Ways.Arrival(_problem.Profiles[way.Driver.Profile], way.Here, way.Place, leave);
        if (planned.Kind == StepKind.End)
            return new ProjectedStep(new Step(StepKind.End, -1, arrival, arrival, arrival), arrival);
        var start = Math.Max(arrival, report.Arrived ?? planned.Start);
        var end = start + Work(planned, way);
        if (report.Done is { } done)
            end = Math.Max(start, done);
        else if (report.Arrived is not null)
            end = Math.Max(end, facts.Now);
        return new ProjectedStep(new Step(planned.Kind, planned.Index, arrival, start, Math.Max(end, planned.Departure)), end);
    }

    private int Work(Step step, (Vehicle Driver, int? Here, int? Place) way)
    {
        if (step.Kind == StepKind.Load)
            return _problem.Depots[step.Index].LoadTime;
        if (step.Kind == StepKind.Break)
            return way.Driver.Breaks[step.Index].Duration;
        var activity = _problem.Activities[step.Index];
        return activity.Service + (way.Here != way.Place || way.Here is null ? activity.Setup : 0)
            + facts.Overran(built.Index.Activities[step.Index].Items.Select(i => i.Id));
    }
}
