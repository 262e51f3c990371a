namespace Dispatch.Routing.Model;

/// <summary>A request that is not served, with the reason in numbers.</summary>
/// <param name="Request">Index of the request.</param>
/// <param name="Reason">Why.</param>
public sealed record UnservedRequest(int Request, UnservedReason Reason);
