using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Another person than published costs once, a start moved beyond the tolerance by the time unit, earlier or later.</summary>
internal static class ChangeTerm
{
    public static void Add(ExactModel model)
    {
        foreach (var role in model.Roles)
        {
            if (role.Source.Published is not { } told)
                continue;
            for (var v = 0; v < role.Fills.Length; v++)
            {
                if (role.Fills[v] is { } fills && !SamePerson(model.Problem, v, told.Vehicle))
                    model.Cost.Add(fills, told.OtherCost);
            }

            if (told.MovedCost > 0)
                AddMoved(model, role, told);
        }
    }

    private static void AddMoved(ExactModel model, RoleModel role, Published told)
    {
        var visit = model.Visits[role.Source.Activities[0]];
        var (start, served) = (LinearSum.Of(visit.Start), model.Served[role.Request]);
        var moved = model.Cp.AddInt(0, Math.Max(model.Day, told.Start));
        model.Cost.Add(moved, told.MovedCost);
        model.Cp.AtMost(start - LinearSum.Of(moved), (long)told.Start + told.Tolerance, served);
        model.Cp.AtLeast(start + LinearSum.Of(moved), (long)told.Start - told.Tolerance, served);
    }

    private static bool SamePerson(Problem problem, int vehicle, int other) =>
        vehicle == other || (problem.Vehicles[vehicle].Crew is { } crew && crew == problem.Vehicles[other].Crew);
}
