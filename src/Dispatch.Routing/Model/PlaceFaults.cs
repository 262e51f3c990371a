using Dispatch.Core.Geo;

namespace Dispatch.Routing.Model;

/// <summary>Faults of units, matrices, depots and equipment pools.</summary>
internal static class PlaceFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        FindUnits(draft, faults);
        FindMatrices(draft, faults);
        faults.Ids(draft.Depots, d => d.Id, "/depots");
        foreach (var (_, depot, at) in faults.Items(draft.Depots, "/depots"))
        {
            faults.InRange(depot.Location, Locations(draft), at + "/location");
            faults.Window(depot.Window, at + "/window");
            faults.Duration(depot.LoadTime, at + "/loadTime");
        }

        foreach (var (_, pool, at) in faults.Items(draft.EquipmentPools, "/equipmentPools"))
            faults.NotNegative(pool.Units, at + "/units");
        faults.NotNegative(draft.MaxLatenessCost, "/maxLatenessCost");
    }

    /// <summary>Number of locations, 0 when there is no matrix.</summary>
    public static int Locations(Problem draft) => ProblemValidator.Count(draft.Profiles) == 0 ? 0 : draft.Profiles[0]?.Size ?? 0;

    private static void FindUnits(Problem draft, FaultList faults)
    {
        if (draft.Units is not { } units)
        {
            faults.Add(ProblemCodes.Missing, "/units", "The units are missing.", "缺少单位。");
            return;
        }

        foreach (var (value, name) in new[] { (units.Time, "time"), (units.Distance, "distance"), (units.Cost, "cost") })
        {
            if (!(value > 0) || double.IsInfinity(value))
                faults.Add(ProblemCodes.Units, "/units/" + name, $"{value} is no unit factor; expected a positive number.", $"{value} 不是有效的单位系数；应为正数。");
        }
    }

    private static void FindMatrices(Problem draft, FaultList faults)
    {
        if (!draft.Profiles.IsDefault && draft.Profiles.IsEmpty)
            faults.Add(ProblemCodes.Missing, "/profiles", "No travel matrix; expected at least one.", "没有行程矩阵；至少需要一个。");
        foreach (var (_, matrix, at) in faults.Items(draft.Profiles, "/profiles"))
        {
            if (matrix.Size != Locations(draft))
                faults.Add(ProblemCodes.MatrixSize, at,
                    $"The matrix has {matrix.Size} locations, the first one {Locations(draft)}; all must be equal.",
                    $"矩阵有 {matrix.Size} 个地点，而第一个矩阵有 {Locations(draft)} 个；必须相同。");
            FindDiagonal(matrix, at, faults);
        }
    }

    private static void FindDiagonal(TravelMatrix matrix, string pointer, FaultList faults)
    {
        for (var i = 0; i < matrix.Size; i++)
        {
            if (matrix.Duration(i, i) == 0 && matrix.Distance(i, i) == 0)
                continue;
            faults.Add(ProblemCodes.MatrixDiagonal, $"{pointer}/{i}",
                $"The way from location {i} to itself takes {matrix.Duration(i, i)} and is {matrix.Distance(i, i)} long; both must be 0.",
                $"地点 {i} 到自身的用时为 {matrix.Duration(i, i)}、距离为 {matrix.Distance(i, i)}；都应为 0。");
        }
    }
}
