namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Working time beyond each step of a vehicle's share of work costs.</summary>
internal static class FairnessTerm
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            foreach (var step in route.Vehicle.WorkSteps.Where(s => s.Cost > 0))
            {
                var beyond = model.Cp.AddInt(0, model.Day);
                model.Cost.Add(beyond, step.Cost);
                model.Cp.AtLeast(LinearSum.Of(beyond) - route.Work, -step.From, route.Used);
            }
        }
    }
}
