using Dispatch.Core.Domain.Events;
using Dispatch.Storage.Audit;

namespace Dispatch.Storage.Events;

/// <summary>Something that happened during the day: an order added, a rider absent, a canteen late.</summary>
public sealed class DayEventRow
{
    /// <summary>Made by whoever reports it: the same event sent twice is one row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day it is about, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Street or district code.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>What kind of event, at most 32 letters.</summary>
    public required string Kind { get; init; }

    /// <summary>The event, JSON.</summary>
    public required string Document { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTime ReceivedUtc { get; init; }

    /// <summary>Who reported it.</summary>
    public required string ReceivedBy { get; init; }

    /// <summary>Where it stands.</summary>
    public required DayEventState State { get; set; }

    /// <summary>The replan that answers it. Null: none yet.</summary>
    public Guid? ReplanId { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The row of an event just received.</summary>
    internal static DayEventRow Of(DayEvent happened, string scopeCode, string by, DateTimeOffset now) => new()
    {
        Id = happened.Id, Date = happened.Date, ScopeCode = scopeCode, Kind = DayEventJson.KindOf(happened), Document = DayEventJson.Write(happened),
        ReceivedUtc = now.UtcDateTime, ReceivedBy = Lengths.Cut(by, Lengths.Person)!, State = DayEventState.Received,
    };

    /// <summary>What is put on record when an event is received.</summary>
    internal static AuditDeed Deed(DayEvent happened, string by) => new(
        by, AuditActions.EventChanged, happened.Id.ToString(), new { Kind = DayEventJson.KindOf(happened), happened.Date, State = DayEventState.Received });
}
