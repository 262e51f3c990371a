namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Starts before the soft earliest and after the soft latest cost; so does the largest lateness of the plan.</summary>
internal static class SoftLimits
{
    public static void Add(ExactModel model)
    {
        int? largest = model.Problem.MaxLatenessCost > 0 ? model.Cp.AddInt(0, model.Day) : null;
        if (largest is { } most)
            model.Cost.Add(most, model.Problem.MaxLatenessCost);
        foreach (var visit in model.Visits)
        {
            var (activity, start, served) = (visit.Activity, LinearSum.Of(visit.Start), model.Served[visit.Request]);
            if (activity.EarlyCost > 0 && activity.SoftEarliest > 0)
                model.Cp.AtLeast(start + LinearSum.Of(Priced(model, activity.EarlyCost, activity.SoftEarliest)), activity.SoftEarliest, served);
            if (activity.SoftLatest >= model.Day)
                continue;
            if (activity.LateCost > 0)
                model.Cp.AtMost(start - LinearSum.Of(Priced(model, activity.LateCost, model.Day)), activity.SoftLatest, served);
            if (largest is { } limit)
                model.Cp.AtMost(start - LinearSum.Of(limit), activity.SoftLatest, served);
        }
    }

    private static int Priced(ExactModel model, long price, int most)
    {
        var amount = model.Cp.AddInt(0, most);
        model.Cost.Add(amount, price);
        return amount;
    }
}
