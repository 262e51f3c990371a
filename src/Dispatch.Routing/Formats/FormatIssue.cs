namespace Dispatch.Routing.Formats;

/// <summary>One thing wrong with, or worth knowing about, a file that was read.</summary>
/// <param name="Code">Stable code, see <see cref="FormatCodes"/>.</param>
/// <param name="IsError">True: nothing can be made of the file. False: a warning, the file was read.</param>
/// <param name="Pointer">Where: a JSON pointer such as /jobs/3/skills, or "line 12" in a text format.</param>
/// <param name="Value">The value found, shortened; empty when something is missing.</param>
/// <param name="Chinese">What is wrong and what to do, in Chinese.</param>
/// <param name="English">The same in English.</param>
public sealed record FormatIssue(string Code, bool IsError, string Pointer, string Value, string Chinese, string English);
