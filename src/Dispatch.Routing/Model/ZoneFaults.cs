namespace Dispatch.Routing.Model;

/// <summary>Faults of zones: one a location, −1 or more.</summary>
internal static class ZoneFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        var locations = ProfileFaults.Locations(draft);
        if (ProblemValidator.Count(draft.Zones) is var zones and > 0 && zones != locations)
            faults.Add(ProblemCodes.Zones, "/zones", $"{zones} zones for {locations} locations; expected one a location, or none.", $"有 {zones} 个分区、{locations} 个地点；应每个地点一个，或不填。");
        foreach (var (_, zone, at) in faults.Items(draft.Zones, "/zones"))
        {
            if (zone < -1)
                faults.Add(ProblemCodes.Zones, at, $"Zone {zone}; expected 0 or more, or −1 for none.", $"分区 {zone}；应不小于 0，−1 表示没有。");
        }
    }
}
