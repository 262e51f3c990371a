using Dispatch.Core.Geo;

namespace Dispatch.Routing.Model;

/// <summary>Faults of travel profiles: sizes, ways from a place to itself, order and reach of bands.</summary>
internal static class ProfileFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        if (!draft.Profiles.IsDefault && draft.Profiles.IsEmpty)
            faults.Add(ProblemCodes.Missing, "/profiles", "No travel matrix; expected at least one.", "没有行程矩阵；至少需要一个。");
        var locations = Locations(draft);
        foreach (var (_, profile, at) in faults.Items(draft.Profiles, "/profiles"))
        {
            if (!profile.Bands.IsDefault && profile.Bands.IsEmpty)
                faults.Add(ProblemCodes.Missing, at + "/bands", "No band; expected at least one.", "没有时段；至少需要一个。");
            foreach (var (i, band, pointer) in faults.Items(profile.Bands, at + "/bands"))
                FindInBand(profile, i, band, locations, profile.Bands.Length == 1 ? at : pointer, faults);
        }
    }

    /// <summary>Number of locations, 0 when there is no matrix.</summary>
    public static int Locations(Problem draft)
    {
        var profile = ProblemValidator.Count(draft.Profiles) == 0 ? null : draft.Profiles[0];
        return profile is null || ProblemValidator.Count(profile.Bands) == 0 ? 0 : profile.Bands[0]?.Matrix?.Size ?? 0;
    }

    private static void FindInBand(TravelProfile profile, int index, TravelBand band, int locations, string at, FaultList faults)
    {
        if (band.Matrix is not { } matrix)
        {
            faults.Add(ProblemCodes.Missing, at, "The matrix is missing.", "缺少矩阵。");
            return;
        }

        if (matrix.Size != locations)
            faults.Add(ProblemCodes.MatrixSize, at,
                $"The matrix has {matrix.Size} locations, the first one {locations}; all must be equal.",
                $"矩阵有 {matrix.Size} 个地点，而第一个矩阵有 {locations} 个；必须相同。");
        FindDiagonal(matrix, at, faults);
        if (index == 0 || profile.Bands[index - 1] is not { Matrix: { } earlier } before)
            return;
        if (band.From <= before.From)
            faults.Add(ProblemCodes.BandOrder, at + "/from",
                $"The band begins at {band.From}, not after the one before at {before.From}; sort them and name each beginning once.",
                $"时段从 {band.From} 开始，没有晚于前一个时段的开始 {before.From}；请排序，且每个开始时间只用一次。");
        if (matrix.Size == earlier.Size)
            FindReach(earlier, matrix, at, faults);
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

    /// <summary>Names the first pair only: where one pair differs, mostly very many do.</summary>
    private static void FindReach(TravelMatrix before, TravelMatrix matrix, string pointer, FaultList faults)
    {
        for (var edge = 0; edge < matrix.Durations.Length; edge++)
        {
            if (Joined(before, edge) == Joined(matrix, edge))
                continue;
            var (from, to) = (edge / matrix.Size, edge % matrix.Size);
            faults.Add(ProblemCodes.BandReach, pointer,
                $"The way from location {from} to {to} exists in only one of this band and the one before; all bands must join the same places.",
                $"地点 {from} 到 {to} 的道路只在本时段与前一时段之一中存在；所有时段必须连通相同的地点。");
            return;
        }
    }

    private static bool Joined(TravelMatrix matrix, int edge) =>
        matrix.Durations[edge] < TravelMatrix.Unreachable && matrix.Distances[edge] < TravelMatrix.Unreachable;
}
