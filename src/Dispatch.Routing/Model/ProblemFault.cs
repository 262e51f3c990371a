namespace Dispatch.Routing.Model;

/// <summary>One fault in a problem.</summary>
/// <param name="Code">Stable code, see <see cref="ProblemCodes"/> and docs/errors.md.</param>
/// <param name="Pointer">JSON pointer into the problem, as in /vehicles/3/breaks/0.</param>
/// <param name="Message">English text naming the value and what is expected.</param>
/// <param name="MessageZh">The same in Chinese.</param>
public sealed record ProblemFault(string Code, string Pointer, string Message, string MessageZh);
