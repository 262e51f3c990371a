using Dispatch.Core.Units;

namespace Dispatch.Routing.Checking;

/// <summary>Gaps between the starts of linked activities that are both done.</summary>
internal static class Gaps
{
    public static void Check(PlanView plan, Findings findings)
    {
        for (var i = 0; i < plan.Problem.Links.Length; i++)
        {
            var link = plan.Problem.Links[i];
            var (from, to) = (plan.Visits[link.From], plan.Visits[link.To]);
            if (from.Times == 0 || to.Times == 0)
                continue;
            var gap = (long)to.Start - from.Start;
            if (gap < link.MinGap && link.MinGap > -TimeWindow.Forever)
                findings.Break(ViolationCodes.GapShort, to.Vehicle, to.Step, i, gap, link.MinGap);
            else if (gap > link.MaxGap && link.MaxGap < TimeWindow.Forever)
                findings.Break(ViolationCodes.GapLong, to.Vehicle, to.Step, i, gap, link.MaxGap);
        }
    }
}
