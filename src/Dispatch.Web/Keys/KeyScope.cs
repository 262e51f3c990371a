using Dispatch.Storage.Identity;

namespace Dispatch.Web.Keys;

/// <summary>Where a key may do what it may.</summary>
/// <param name="Kind">What the code names; not <see cref="ScopeKind.Own"/>.</param>
/// <param name="Code">Code of the district, street, canteen or provider; empty for everything.</param>
public sealed record KeyScope(ScopeKind Kind, string Code)
{
    /// <summary>Whether the code suits the kind.</summary>
    public bool IsSound => Kind switch
    {
        ScopeKind.All => Code.Length == 0,
        ScopeKind.District => Code.Length == 6 && Code.All(char.IsAsciiDigit),
        ScopeKind.Street => Code.Length == 9 && Code.All(char.IsAsciiDigit),
        ScopeKind.Own => false,
        _ => Code.Length is > 0 and <= 64,
    };
}
