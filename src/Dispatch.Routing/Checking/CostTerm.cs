namespace Dispatch.Routing.Checking;

/// <summary>One term of a cost, named for programs and people.</summary>
/// <param name="Key">Stable name, camelCase.</param>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
/// <param name="Cost">Cost units.</param>
public sealed record CostTerm(string Key, string Zh, string En, long Cost);
