using Dispatch.Storage.Events;

namespace Dispatch.Web.Api.Events;

/// <summary>An event of a day in a list.</summary>
/// <param name="Id">Made by the reporter.</param>
/// <param name="Kind">What happened.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedUtc">When it was reported.</param>
/// <param name="ReceivedBy">By whom.</param>
/// <param name="ReplanId">The proposal made of it. Null: none.</param>
internal sealed record EventView(Guid Id, string Kind, DayEventState State, DateTime ReceivedUtc, string ReceivedBy, Guid? ReplanId)
{
    public static EventView Of(DayEventRow row) => new(row.Id, row.Kind, row.State, row.ReceivedUtc, row.ReceivedBy, row.ReplanId);
}
