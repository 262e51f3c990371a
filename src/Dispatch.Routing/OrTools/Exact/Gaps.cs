using Dispatch.Core.Units;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Gaps between the starts of linked activities that are both done.</summary>
internal static class Gaps
{
    public static void Add(ExactModel model)
    {
        foreach (var link in model.Problem.Links)
        {
            var (from, to) = (model.Visits[link.From], model.Visits[link.To]);
            var gap = LinearSum.Of(to.Start) - LinearSum.Of(from.Start);
            if (link.MinGap > -TimeWindow.Forever)
                model.Cp.AtLeast(gap, link.MinGap, model.Served[from.Request], model.Served[to.Request]);
            if (link.MaxGap < TimeWindow.Forever)
                model.Cp.AtMost(gap, link.MaxGap, model.Served[from.Request], model.Served[to.Request]);
        }
    }
}
