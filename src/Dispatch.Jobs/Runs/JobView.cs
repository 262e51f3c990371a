using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Jobs;

namespace Dispatch.Jobs.Runs;

/// <summary>A run as it is shown: by the interface, and by the command line as JSON.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">One of <see cref="JobKinds"/>.</param>
/// <param name="Date">The day it is about.</param>
/// <param name="Scope">Street or district code; empty: everything.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">How far it is. Null: nothing told yet.</param>
/// <param name="Attempt">How often it was begun.</param>
/// <param name="QueuedUtc">When it was asked for.</param>
/// <param name="StartedUtc">When the last attempt began. Null: never.</param>
/// <param name="EndedUtc">When it ended. Null: not yet.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="CancelRequested">Somebody wants it to stop.</param>
/// <param name="Node">The node at work. Null: none.</param>
/// <param name="Fault">What went wrong. Null: nothing.</param>
/// <param name="PlanId">The plan it made. Null: none.</param>
public sealed record JobView(
    Guid Id,
    string Kind,
    DateOnly? Date,
    string Scope,
    JobRunState State,
    JobProgress? Progress,
    int Attempt,
    DateTime QueuedUtc,
    DateTime? StartedUtc,
    DateTime? EndedUtc,
    string RequestedBy,
    bool CancelRequested,
    string? Node,
    JobFault? Fault,
    Guid? PlanId)
{
    /// <summary>The view of a row.</summary>
    public static JobView Of(JobRunRow run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new JobView(
            run.Id, run.Kind, run.Date, run.ScopeCode, run.State, JobProgress.Read(run.Progress), run.Attempt, run.QueuedUtc, run.StartedUtc, run.EndedUtc,
            run.RequestedBy, run.CancelRequested, run.Node, FaultOf(run), run.ResultPlanId);
    }

    private static JobFault? FaultOf(JobRunRow run) => run.ErrorCode is { } code && run.ErrorText is { } text
        ? new JobFault(code, JsonSerializer.Deserialize<PlanText>(text, PlanJson.Options)!)
        : null;
}
