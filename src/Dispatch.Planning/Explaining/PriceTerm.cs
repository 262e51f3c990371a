namespace Dispatch.Planning.Explaining;

/// <summary>A part of a price.</summary>
/// <param name="Key">Name of the term, docs/objective.md.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="CostMilliFen">How much; negative: it saves that.</param>
public sealed record PriceTerm(string Key, string Zh, string En, long CostMilliFen);
