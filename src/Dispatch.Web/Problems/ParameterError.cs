namespace Dispatch.Web.Problems;

/// <summary>One wrong parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Value">What was given.</param>
/// <param name="Zh">What is expected, Chinese.</param>
/// <param name="En">What is expected, English.</param>
internal sealed record ParameterError(string Parameter, string Value, string Zh, string En);
