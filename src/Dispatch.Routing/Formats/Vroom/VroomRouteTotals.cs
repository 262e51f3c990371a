namespace Dispatch.Routing.Formats.Vroom;

/// <summary>What VROOM's output sums up for a route and for all of them. Times in seconds.</summary>
internal sealed class VroomRouteTotals(int dimensions)
{
    /// <summary>Cost units.</summary>
    public long Cost { get; set; }

    /// <summary>Set-up time.</summary>
    public long Setup { get; set; }

    /// <summary>Service time, breaks included.</summary>
    public long Service { get; set; }

    /// <summary>Travel time.</summary>
    public long Duration { get; set; }

    /// <summary>Waiting before work and breaks.</summary>
    public long Waiting { get; set; }

    /// <summary>Metres.</summary>
    public long Distance { get; set; }

    /// <summary>Sum of priorities of tasks done.</summary>
    public long Priority { get; set; }

    /// <summary>Amounts delivered.</summary>
    public long[] Delivery { get; } = new long[dimensions];

    /// <summary>Amounts picked up.</summary>
    public long[] Pickup { get; } = new long[dimensions];

    /// <summary>Adds another's sums.</summary>
    public void Add(VroomRouteTotals other)
    {
        Cost += other.Cost;
        Setup += other.Setup;
        Service += other.Service;
        Duration += other.Duration;
        Waiting += other.Waiting;
        Distance += other.Distance;
        Priority += other.Priority;
        for (var d = 0; d < Delivery.Length; d++)
        {
            Delivery[d] += other.Delivery[d];
            Pickup[d] += other.Pickup[d];
        }
    }
}
