using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Storage.Events;

namespace Dispatch.Web.Api.Events;

/// <summary>What somebody on the road wants a dispatcher to look at.</summary>
/// <param name="Id">The notice.</param>
/// <param name="At">When it happened, seconds after local midnight of the day.</param>
/// <param name="StaffId">Who reported it.</param>
/// <param name="About">What it is about.</param>
/// <param name="OrderIds">The orders or the visit concerned.</param>
/// <param name="Note">What was said; nothing about health.</param>
/// <param name="IsSettled">Somebody has seen to it.</param>
internal sealed record NoticeView(Guid Id, int At, string StaffId, RoadNoticeAbout About, ImmutableArray<string> OrderIds, string Note, bool IsSettled)
{
    public static NoticeView Of(RoadNotice notice, DayEventState state) =>
        new(notice.Id, notice.At, notice.StaffId, notice.About, notice.OrderIds, notice.Note, state == DayEventState.Settled);
}
