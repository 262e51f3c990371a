namespace Dispatch.Routing.Checking;

/// <summary>What an unserved request costs.</summary>
/// <param name="Request">Index of the request.</param>
/// <param name="Cost">Its penalty, cost units.</param>
public sealed record RequestCost(int Request, long Cost);
