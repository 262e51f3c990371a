namespace Dispatch.Routing.Model;

/// <summary>Faults of activities, one by one.</summary>
internal static class ActivityFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        faults.Ids(draft.Activities, a => a.Id, "/activities");
        foreach (var (_, activity, at) in faults.Items(draft.Activities, "/activities"))
        {
            faults.InRange(activity.Location, ProfileFaults.Locations(draft), at + "/location");
            faults.Windows(activity.Windows, at + "/windows");
            faults.Duration(activity.Setup, at + "/setup");
            faults.Duration(activity.Service, at + "/service");
            FindSoft(activity, at, faults);
            FindGoods(draft, activity, at, faults);
        }
    }

    private static void FindSoft(Activity activity, string at, FaultList faults)
    {
        faults.Time(activity.SoftEarliest, at + "/softEarliest");
        faults.Time(activity.SoftLatest, at + "/softLatest");
        faults.NotNegative(activity.EarlyCost, at + "/earlyCost");
        faults.NotNegative(activity.LateCost, at + "/lateCost");
        faults.NotNegative(activity.StaleCost, at + "/staleCost");
        faults.Time(activity.MaxSinceDepot ?? 0, at + "/maxSinceDepot");
        faults.Time(activity.SoftSinceDepot ?? 0, at + "/softSinceDepot");
        if (activity.SoftLatest < activity.SoftEarliest)
            faults.Add(ProblemCodes.SoftOrder, at + "/softLatest",
                $"The soft latest {activity.SoftLatest} lies before the soft earliest {activity.SoftEarliest}.",
                $"期望最晚 {activity.SoftLatest} 早于期望最早 {activity.SoftEarliest}。");
    }

    private static void FindGoods(Problem draft, Activity activity, string at, FaultList faults)
    {
        faults.Time(activity.Release, at + "/release");
        if (activity.SourceDepot is { } source)
            faults.InRange(source, ProblemValidator.Count(draft.Depots), at + "/sourceDepot");
        foreach (var (_, amount, pointer) in faults.Items(activity.Delivery, at + "/delivery"))
            faults.NotNegative(amount, pointer);
        foreach (var (_, amount, pointer) in faults.Items(activity.Pickup, at + "/pickup"))
            faults.NotNegative(amount, pointer);
    }
}
