namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Why the exact model gives no answer.</summary>
/// <param name="Code">Stable code: one of <see cref="ExactCodes"/>, or of <see cref="CpCodes"/> where OR-Tools itself gave none.</param>
/// <param name="Chinese">What happened and what to do, in Chinese.</param>
/// <param name="English">The same in English.</param>
public sealed record ExactRefusal(string Code, string Chinese, string English);
