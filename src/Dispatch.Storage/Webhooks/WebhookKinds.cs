using System.Collections.Immutable;

namespace Dispatch.Storage.Webhooks;

/// <summary>What other systems can be told of.</summary>
public static class WebhookKinds
{
    /// <summary>A plan came into force.</summary>
    public const string PlanPublished = "plan.published";

    /// <summary>A change of a day in force was accepted; its plan came into force.</summary>
    public const string ReplanAccepted = "replan.accepted";

    /// <summary>An order or visit was done.</summary>
    public const string StopDone = "stop.done";

    /// <summary>An order or visit could not be done, or nobody opened.</summary>
    public const string StopFailed = "stop.failed";

    /// <summary>A job was given up.</summary>
    public const string JobFailed = "job.failed";

    /// <summary>Something happened during the day that somebody must answer: an event was received.</summary>
    public const string Alert = "alert";

    /// <summary>The quality of a day, as closed, lies beyond a threshold.</summary>
    public const string QualityAlert = "quality.alert";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [PlanPublished, ReplanAccepted, StopDone, StopFailed, JobFailed, Alert, QualityAlert];
}
