using Dispatch.Storage.Identity;

namespace Dispatch.Web.Users;

/// <summary>A role that is to be given somewhere.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Kind">What the code names.</param>
/// <param name="Code">Code of the district, street, canteen or provider; empty for everything and for what is one's own.</param>
public sealed record NewGrant(Role Role, ScopeKind Kind, string Code)
{
    /// <summary>Whether the kind suits the role and the code suits the kind.</summary>
    public bool IsSound => SuitsRole && Kind switch
    {
        ScopeKind.All or ScopeKind.Own => Code.Length == 0,
        ScopeKind.District => Code.Length == 6 && Code.All(char.IsAsciiDigit),
        ScopeKind.Street => Code.Length == 9 && Code.All(char.IsAsciiDigit),
        _ => Code.Length is > 0 and <= 64,
    };

    private bool SuitsRole => Role switch
    {
        Role.Administrator or Role.Auditor => Kind == ScopeKind.All,
        Role.District => Kind is ScopeKind.All or ScopeKind.District or ScopeKind.Street,
        Role.Canteen => Kind == ScopeKind.Canteen,
        Role.Provider => Kind == ScopeKind.Provider,
        Role.Carer => Kind == ScopeKind.Own,
        _ => Kind is ScopeKind.Street or ScopeKind.District,
    };

    /// <summary>The row for a user.</summary>
    internal UserGrantRow Row(Guid userId) => new() { Id = Guid.CreateVersion7(), UserId = userId, Role = Role, ScopeKind = Kind, ScopeCode = Code };
}
