using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Offers;

/// <summary>What a caller wishes, as a visit that nobody has ordered yet.</summary>
public static class OfferWish
{
    /// <summary>The visit to find a place for.</summary>
    /// <param name="elderId">Whom it is for.</param>
    /// <param name="serviceCode">Service of the catalogue.</param>
    /// <param name="date">The day.</param>
    /// <param name="earliest">Earliest start, seconds after local midnight. Null: with <paramref name="latest"/> null too the service's own windows, else the day's beginning.</param>
    /// <param name="latest">Latest start, included; one before <paramref name="earliest"/> is taken as that. Null: the day's end.</param>
    public static VisitOrder Of(string elderId, string serviceCode, DateOnly date, int? earliest, int? latest) => new()
    {
        Id = "OFFER", ElderId = elderId, Date = date,
        Terms = new VisitTerms
        {
            ServiceCode = serviceCode,
            Windows = earliest is null && latest is null ? [] : [new TimeWindow(earliest ?? 0, Math.Max(earliest ?? 0, latest ?? DayTime.MaxSeconds))],
        },
    };
}
