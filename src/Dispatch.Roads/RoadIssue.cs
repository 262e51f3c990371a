namespace Dispatch.Roads;

/// <summary>One thing wrong with, or worth knowing about, road data.</summary>
/// <param name="Code">Stable code, see <see cref="RoadCodes"/>.</param>
/// <param name="IsError">True: nothing can be made of it. False: a warning.</param>
/// <param name="Place">Where: file with line or byte, the element ("way 123"), or the key of a speed table.</param>
/// <param name="Value">The value found, shortened; empty when something is missing.</param>
/// <param name="Chinese">What is wrong and what to do, in Chinese.</param>
/// <param name="English">The same in English.</param>
public sealed record RoadIssue(string Code, bool IsError, string Place, string Value, string Chinese, string English);
