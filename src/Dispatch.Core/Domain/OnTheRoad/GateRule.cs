namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>Which rule of the health gate a check breaks.</summary>
public enum GateRule
{
    /// <summary>A question was answered with yes.</summary>
    Concern,

    /// <summary>Blood pressure was not measured.</summary>
    NotMeasured,

    /// <summary>Upper blood pressure.</summary>
    Systolic,

    /// <summary>Lower blood pressure.</summary>
    Diastolic,

    /// <summary>Pulse.</summary>
    Pulse,

    /// <summary>Body temperature.</summary>
    Temperature,
}
