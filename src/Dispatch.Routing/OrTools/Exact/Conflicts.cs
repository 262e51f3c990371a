namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Of the roles of two requests in conflict, one person fills roles of one at most; the vehicles of a crew are one person.</summary>
internal static class Conflicts
{
    public static void Add(ExactModel model)
    {
        var people = model.Routes.Select(r => r.Index).GroupBy(v => model.Problem.Vehicles[v].Crew ?? -1 - v).ToList();
        foreach (var conflict in model.Problem.Conflicts)
        {
            foreach (var person in people)
            {
                foreach (var first in Fills(model, conflict.First, person))
                {
                    foreach (var second in Fills(model, conflict.Second, person))
                        model.Cp.AddAtMostOne([first, second]);
                }
            }
        }
    }

    private static IEnumerable<int> Fills(ExactModel model, int request, IEnumerable<int> vehicles) =>
        model.Roles.Where(r => r.Request == request).SelectMany(r => vehicles.Select(v => r.Fills[v])).OfType<int>();
}
