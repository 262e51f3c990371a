using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Routing.Formats.District;

/// <summary>What the file states of visits and caregivers. Places in metres on a plane, clocks in seconds.</summary>
/// <param name="Visits">Visits.</param>
/// <param name="Caregivers">Caregivers.</param>
internal sealed record DistrictData(IReadOnlyList<DistrictData.Visit> Visits, IReadOnlyList<DistrictData.Caregiver> Caregivers)
{
    /// <summary>The only way of travelling that is understood, in the file's own words.</summary>
    public const string Travel = "round(1.3*euclid_m/(15/3.6)) seconds";

    private const int MostPeople = 4;
    private const int LongestWork = 86_400;
    private const double FarthestMetre = 1_000_000;

    /// <summary>Reads; errors are collected.</summary>
    public static DistrictData Read(JsonCursor root)
    {
        if (root.Text("travel") is var travel && travel != Travel)
            root.Find("travel")?.Fault(FormatCodes.Unsupported, $"只支持 {Travel}", $"Only {Travel} is understood");
        if (root.Find("visits") is not { } visits)
        {
            root.Missing("visits");
            return new DistrictData([], []);
        }
        return new DistrictData([.. visits.List("visits", required: true).Select(ReadVisit)], [.. visits.List("caregivers", required: true).Select(ReadCaregiver)]);
    }

    private static Visit ReadVisit(JsonCursor v) => new(
        v.Text("id"), Place(v), (int)v.Whole("service", null, 0, LongestWork), (int)v.Whole("people", 1, 1, MostPeople), v.Wholes("skills"), Window(v, "start_window"));

    private static Caregiver ReadCaregiver(JsonCursor c) => new(c.Text("id"), Place(c), c.Wholes("skills"), Window(c, "shift"));

    private static (double X, double Y) Place(JsonCursor owner) =>
        (owner.Number("x", null, -FarthestMetre, FarthestMetre), owner.Number("y", null, -FarthestMetre, FarthestMetre));

    private static TimeWindow Window(JsonCursor owner, string name)
    {
        var pair = owner.Wholes(name, 0, TimeWindow.Forever);
        if (pair.Length == 2 && pair[0] <= pair[1])
            return new TimeWindow(pair[0], pair[1]);
        if (owner.Find(name) is { } member)
            member.Fault(FormatCodes.Range, "时间窗应为 [开始, 结束]", "A time window is [start, end]");
        else
            owner.Missing(name);
        return TimeWindow.Always;
    }

    /// <summary>A visit.</summary>
    /// <param name="Id">The file's id.</param>
    /// <param name="At">Metres.</param>
    /// <param name="Service">Seconds of work.</param>
    /// <param name="People">How many people do it together, each with all skills.</param>
    /// <param name="Skills">Skills each of them needs.</param>
    /// <param name="Start">When the work may start, ends included.</param>
    internal sealed record Visit(string Id, (double X, double Y) At, int Service, int People, ImmutableArray<int> Skills, TimeWindow Start);

    /// <summary>A caregiver.</summary>
    /// <param name="Id">The file's id.</param>
    /// <param name="Home">Where the day begins and ends, metres.</param>
    /// <param name="Skills">Skills held.</param>
    /// <param name="Shift">Away from home within these hours.</param>
    internal sealed record Caregiver(string Id, (double X, double Y) Home, ImmutableArray<int> Skills, TimeWindow Shift);
}
