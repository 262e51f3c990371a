namespace Dispatch.Web.Api.Solving;

/// <summary>The best answer a search has so far.</summary>
/// <param name="Cost">In the problem's own unit, penalties of what is not served included.</param>
/// <param name="Unserved">Requests not served.</param>
/// <param name="Iterations">Iterations made.</param>
internal sealed record SolveBest(double Cost, int Unserved, long Iterations);
