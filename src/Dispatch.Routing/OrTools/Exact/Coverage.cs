namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A request is served as a whole, each role by one vehicle, or costs its penalty.</summary>
internal static class Coverage
{
    public static void Add(ExactModel model)
    {
        foreach (var role in model.Roles)
        {
            var served = model.Served[role.Request];
            model.Cp.AddExactlyOne(role.Fills.OfType<int>().Append(CpModelBuilder.Not(served)));
        }

        for (var r = 0; r < model.Served.Count; r++)
            model.Cost.Add(CpModelBuilder.Not(model.Served[r]), model.Problem.Requests[r].UnservedPenalty);
    }
}
