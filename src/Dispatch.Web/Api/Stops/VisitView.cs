namespace Dispatch.Web.Api.Stops;

/// <summary>A home visit of a day: who comes when, and how far it is. A visit of two people is two of these.</summary>
/// <param name="StaffId">Who comes.</param>
/// <param name="StaffName">Their name.</param>
/// <param name="Start">Planned begin, seconds after local midnight.</param>
/// <param name="End">Planned end, seconds after local midnight.</param>
/// <param name="Visit">The visit.</param>
internal sealed record VisitView(string StaffId, string StaffName, int Start, int End, StopItemView Visit);
