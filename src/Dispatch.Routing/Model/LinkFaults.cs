using Dispatch.Core.Units;

namespace Dispatch.Routing.Model;

/// <summary>Faults of links, one by one.</summary>
internal static class LinkFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        var activities = ProblemValidator.Count(draft.Activities);
        foreach (var (_, link, at) in faults.Items(draft.Links, "/links"))
        {
            faults.InRange(link.From, activities, at + "/from");
            faults.InRange(link.To, activities, at + "/to");
            if (link.From == link.To)
                faults.Add(ProblemCodes.LinkSelf, at, $"The link joins activity {link.From} to itself.", $"该间隔把作业 {link.From} 与自身相连。");
            if (link.MinGap > link.MaxGap)
                faults.Add(ProblemCodes.LinkGap, at,
                    $"The smallest gap {link.MinGap} is larger than the largest {link.MaxGap}.",
                    $"最小间隔 {link.MinGap} 大于最大间隔 {link.MaxGap}。");
            Bounded(link.MinGap, at + "/minGap", faults);
            Bounded(link.MaxGap, at + "/maxGap", faults);
        }
    }

    private static void Bounded(int gap, string pointer, FaultList faults)
    {
        if (gap is < -TimeWindow.Forever or > TimeWindow.Forever)
            faults.Add(ProblemCodes.TooLarge, pointer,
                $"A gap of {gap}; expected {-TimeWindow.Forever} to {TimeWindow.Forever}.",
                $"间隔为 {gap}；应在 {-TimeWindow.Forever} 到 {TimeWindow.Forever} 之间。");
    }
}
