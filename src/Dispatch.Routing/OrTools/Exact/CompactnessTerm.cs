namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Each way from a place of one zone to a place of another costs.</summary>
internal static class CompactnessTerm
{
    public static void Add(ExactModel model)
    {
        var zones = model.Problem.Zones;
        if (zones.IsEmpty)
            return;
        foreach (var route in model.Routes)
        {
            foreach (var arc in route.Arcs)
            {
                if (arc is { Left: { } from, Reached: { } to } && zones[from] >= 0 && zones[to] >= 0 && zones[from] != zones[to])
                    model.Cost.Add(arc.Literal, route.Vehicle.CrossingCost);
            }
        }
    }
}
