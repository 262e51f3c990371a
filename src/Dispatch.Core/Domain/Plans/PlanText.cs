namespace Dispatch.Core.Domain.Plans;

/// <summary>The same words in Chinese and in English.</summary>
/// <param name="Zh">Chinese (simplified).</param>
/// <param name="En">English.</param>
public sealed record PlanText(string Zh, string En);
