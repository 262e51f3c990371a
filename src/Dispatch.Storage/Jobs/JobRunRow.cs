using System.Globalization;

namespace Dispatch.Storage.Jobs;

/// <summary>One run of a job: what was asked, how far it is, how it ended.</summary>
public sealed class JobRunRow
{
    /// <summary>Made by whoever asks for the run.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of job.</summary>
    public required string Kind { get; init; }

    /// <summary>The day it is about, local. Null: none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Street or district code; empty: everything.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>Kind, scope and day in one text (<see cref="SlotOf"/>): at most one run of a slot is queued or running.</summary>
    public required string Slot { get; init; }

    /// <summary>What was asked, JSON.</summary>
    public required string Request { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobRunState State { get; set; }

    /// <summary>How far it is, JSON. Null: nothing told yet.</summary>
    public string? Progress { get; set; }

    /// <summary>How often it was started.</summary>
    public int Attempt { get; set; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTime QueuedUtc { get; init; }

    /// <summary>No node takes it before, UTC: when it was asked for, or the end of the pause before the next attempt.</summary>
    public required DateTime DueUtc { get; set; }

    /// <summary>When the last attempt began, UTC. Null: never.</summary>
    public DateTime? StartedUtc { get; set; }

    /// <summary>When it ended, UTC. Null: not yet.</summary>
    public DateTime? EndedUtc { get; set; }

    /// <summary>Who asked: a person or a schedule.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Somebody wants it to stop.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>The node at work. Null: none.</summary>
    public string? Node { get; set; }

    /// <summary>The node's last sign of life, UTC. Null: none.</summary>
    public DateTime? HeartbeatUtc { get; set; }

    /// <summary>Stable code of what went wrong. Null: nothing.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>What went wrong. Null: nothing.</summary>
    public string? ErrorText { get; set; }

    /// <summary>The plan it made. Null: none.</summary>
    public Guid? ResultPlanId { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The slot of a run.</summary>
    public static string SlotOf(string kind, string scopeCode, DateOnly? date) =>
        string.Join('|', kind, scopeCode, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-");
}
