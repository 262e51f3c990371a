using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Loading begins inside the depot's window and after the release of all that rides in the trip, and takes its time.</summary>
internal static class Depots
{
    public static void Add(ExactModel model)
    {
        foreach (var trip in model.Routes.SelectMany(r => r.Trips))
        {
            foreach (var (depot, loaded) in trip.LoadedAt)
                AddLoading(model.Cp, trip, model.Problem.Depots[depot], loaded);
            if (trip.LoadedAt.Count == 0)
                continue;
            foreach (var (activity, rides) in trip.Carries)
            {
                var release = model.Visits[activity].Activity.Release;
                if (release > 0)
                    model.Cp.AtLeast(LinearSum.Of(trip.Loading), release, rides);
            }
        }
    }

    private static void AddLoading(CpModelBuilder cp, TripModel trip, Depot depot, int loaded)
    {
        var loading = LinearSum.Of(trip.Loading);
        cp.AtLeast(loading, depot.Window.Earliest, loaded);
        cp.AtMost(loading, depot.Window.Latest, loaded);
        cp.AtLeast(LinearSum.Of(trip.Departure) - loading, depot.LoadTime, loaded);
    }
}
