namespace Dispatch.Storage.Jobs;

/// <summary>What is asked of the nodes.</summary>
/// <param name="Kind">What kind of job.</param>
/// <param name="ScopeCode">Street or district code, or whatever else keeps runs of one day apart; empty: everything.</param>
/// <param name="Date">The day it is about, local.</param>
/// <param name="Document">The details, JSON.</param>
/// <param name="RequestedBy">A person or a schedule.</param>
public sealed record JobRequest(string Kind, string ScopeCode, DateOnly Date, string Document, string RequestedBy)
{
    /// <summary>The run's id. Default: a new one. An id that was used before brings that run back, whatever its state.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The row of the run, waiting from now on.</summary>
    /// <param name="now">UTC.</param>
    internal JobRunRow Row(DateTime now) => new()
    {
        Id = Id,
        Kind = Kind,
        Date = Date,
        ScopeCode = ScopeCode,
        Slot = JobRunRow.SlotOf(Kind, ScopeCode, Date),
        Request = Document,
        State = JobRunState.Queued,
        QueuedUtc = now,
        DueUtc = now,
        RequestedBy = Lengths.Cut(RequestedBy, Lengths.Person)!,
    };
}
