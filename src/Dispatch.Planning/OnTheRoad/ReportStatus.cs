namespace Dispatch.Planning.OnTheRoad;

/// <summary>What became of a report.</summary>
public enum ReportStatus
{
    /// <summary>Kept.</summary>
    Taken,

    /// <summary>Was kept before; nothing changed.</summary>
    Known,

    /// <summary>Not kept; the faults say why. Sending it again does not help.</summary>
    Refused,
}
