using Dispatch.Core.Domain.Plans;

namespace Dispatch.Web.Api.Plans;

/// <summary>A route in a list.</summary>
/// <param name="Staff">Who goes.</param>
/// <param name="Trips">Trips.</param>
/// <param name="Stops">Stops with work (start, loading, breaks and end not counted).</param>
/// <param name="Portions">Meals handed over.</param>
/// <param name="Begins">Departure from the start, seconds after local midnight.</param>
/// <param name="Ends">Arrival at the end, seconds after local midnight.</param>
/// <param name="DistanceMetres">Distance, metres.</param>
/// <param name="TravelSeconds">Travel time, seconds.</param>
internal sealed record RouteSummary(
    PlanStaff Staff, int Trips, int Stops, int Portions, int Begins, int Ends, long DistanceMetres, long TravelSeconds)
{
    public static RouteSummary Of(PlanRoute route)
    {
        var work = route.Stops.Where(s => s.Items.Length > 0 && s.Kind is not (PlanStopKind.Load or PlanStopKind.Start)).ToList();
        return new RouteSummary(
            route.Staff, route.Trips, work.Count, work.Where(s => s.Kind == PlanStopKind.MealDrop).Sum(s => s.Items.Sum(i => i.Portions)),
            route.Stops[0].Departure, route.Stops[^1].Arrival, route.DistanceMetres, route.TravelSeconds);
    }
}
