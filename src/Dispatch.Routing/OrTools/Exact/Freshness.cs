namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Start of work minus departure of the trip from its depot: at most the hard limit, and beyond the target at a price.</summary>
internal static class Freshness
{
    public static void Add(ExactModel model)
    {
        for (var a = 0; a < model.Visits.Count; a++)
        {
            var (visit, activity) = (model.Visits[a], model.Visits[a].Activity);
            int? stale = activity.StaleCost > 0 && activity.SoftSinceDepot is not null ? model.Cp.AddInt(0, model.Day) : null;
            if (stale is { } beyond)
                model.Cost.Add(beyond, activity.StaleCost);
            foreach (var trip in model.Routes.SelectMany(r => r.Trips).Where(t => t.LoadedAt.Count > 0 && t.Carries.ContainsKey(a)))
            {
                var since = LinearSum.Of(visit.Start) - LinearSum.Of(trip.Departure);
                if (activity.MaxSinceDepot is { } limit)
                    model.Cp.AtMost(since, limit, trip.Carries[a]);
                if (stale is { } more)
                    model.Cp.AtMost(since - LinearSum.Of(more), activity.SoftSinceDepot!.Value, trip.Carries[a]);
            }
        }
    }
}
