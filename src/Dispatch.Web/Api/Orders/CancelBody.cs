namespace Dispatch.Web.Api.Orders;

/// <summary>Why an order is cancelled.</summary>
/// <param name="Reason">At most 100 letters. Null: nothing said.</param>
internal sealed record CancelBody(string? Reason = null);
