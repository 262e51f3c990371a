namespace Dispatch.Web.Api.Board;

/// <summary>How a day stands.</summary>
/// <param name="Reports">What was reported from the way.</param>
/// <param name="Locks">Locks of dispatchers.</param>
internal sealed record DayStatus(IReadOnlyList<ReportView> Reports, IReadOnlyList<LockView> Locks);
