namespace Dispatch.Web.Api.Registers;

/// <summary>A word a field may have.</summary>
/// <param name="Code">As the interface writes it, English.</param>
/// <param name="Zh">In Chinese.</param>
internal sealed record RegisterChoice(string Code, string Zh);
