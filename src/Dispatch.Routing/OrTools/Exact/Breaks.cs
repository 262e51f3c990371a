namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// Breaks are taken in order, each right after some node of the route, inside a window and long enough. One may be left out where the route
/// ends at or before its first allowed start, or begins at or after its last.
/// </summary>
internal static class Breaks
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            foreach (var rest in route.Breaks)
            {
                model.Cp.AddExactlyOne(rest.After.Values.Append(CpModelBuilder.Not(rest.Taken)));
                foreach (var (node, taken) in rest.After)
                    AddPlace(model, route, rest, node, taken);
                AddOmission(model.Cp, route, rest);
            }

            AddOrder(model.Cp, route);
        }
    }

    private static void AddPlace(ExactModel model, RouteModel route, BreakModel rest, int node, int taken)
    {
        var at = route.Nodes[node];
        model.Cp.Implies(taken, at.Literal);
        var start = LinearSum.Of(rest.Start!.Value);
        var (done, leave) = at.IsActivity
            ? (model.Visits[at.Activity].Done, model.Visits[at.Activity].Leave)
            : (LinearSum.Of(route.Trips[at.Trip].Departure), LinearSum.Of(route.Trips[at.Trip].Leave));
        model.Cp.AtLeast(start - done, 0, taken);
        model.Cp.AtLeast(leave - start, rest.Source.Duration, taken);
    }

    private static void AddOmission(CpModelBuilder cp, RouteModel route, BreakModel rest)
    {
        var (missing, before) = (CpModelBuilder.Not(rest.Taken), cp.AddBool());
        cp.AtMost(LinearSum.Of(route.End), rest.Source.Windows[0].Earliest, missing, route.Used, before);
        cp.AtLeast(LinearSum.Of(route.Start), rest.Source.Windows[^1].Latest, missing, route.Used, CpModelBuilder.Not(before));
    }

    private static void AddOrder(CpModelBuilder cp, RouteModel route)
    {
        for (var b = 1; b < route.Breaks.Count; b++)
        {
            for (var a = 0; a < b; a++)
            {
                var (first, second) = (route.Breaks[a], route.Breaks[b]);
                if (first.Start is { } begin && second.Start is { } then)
                    cp.AtLeast(LinearSum.Of(then) - LinearSum.Of(begin), first.Source.Duration, first.Taken, second.Taken);
            }
        }
    }
}
