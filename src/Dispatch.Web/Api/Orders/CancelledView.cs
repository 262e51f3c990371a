namespace Dispatch.Web.Api.Orders;

/// <summary>An order that is cancelled.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PauseId">The pause that keeps the standing order out on that day. Null: none was needed.</param>
/// <param name="IsInForce">Whether a plan of the day is in force: then report the event order-cancelled as well, so that its routes learn of it.</param>
internal sealed record CancelledView(string OrderId, string? PauseId, bool IsInForce);
