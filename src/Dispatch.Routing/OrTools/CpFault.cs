namespace Dispatch.Routing.OrTools;

/// <summary>Why OR-Tools gave no answer. The caller goes on without; a person should be told.</summary>
/// <param name="Code">Stable code, see <see cref="CpCodes"/>.</param>
/// <param name="Detail">What was seen, for the one who looks for the cause: an exit code, a last line, a path. May be empty.</param>
public sealed record CpFault(string Code, string Detail)
{
    /// <summary>What happened and what to do, in Chinese.</summary>
    public string Chinese => CpFaultTexts.Of(Code).Zh;

    /// <summary>The same in English.</summary>
    public string English => CpFaultTexts.Of(Code).En;
}
