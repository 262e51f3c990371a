namespace Dispatch.Web.Problems;

/// <summary>A way in which a request can fail.</summary>
/// <param name="Code">Stable code, see docs/api.md.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Zh">What happened and what to do, Chinese.</param>
/// <param name="En">The same in English.</param>
internal sealed record ProblemCode(string Code, int Status, string Zh, string En);
