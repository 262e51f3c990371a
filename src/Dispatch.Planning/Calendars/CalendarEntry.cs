namespace Dispatch.Planning.Calendars;

/// <summary>One entry of a person's calendar.</summary>
/// <param name="Uid">Stable name; begins with the day (yyyyMMdd).</param>
/// <param name="StartUtc">Begin, UTC.</param>
/// <param name="EndUtc">End, UTC.</param>
/// <param name="Summary">What: the service and how the elder is called, or a trip with its number of boxes.</param>
/// <param name="Location">Where: compound, building and room; for a trip the canteen.</param>
public sealed record CalendarEntry(string Uid, DateTime StartUtc, DateTime EndUtc, string Summary, string Location);
