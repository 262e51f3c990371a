using System.Collections.Frozen;
using System.Collections.Immutable;
using Dispatch.Storage.Identity;

namespace Dispatch.Web.Access;

/// <summary>
/// Who calls, and for which parts of the district. The one handed to an endpoint has only the grants that give the endpoint's permission, so that
/// "may see" always means "for what is being done". An object outside answers as if it were not there (404).
/// </summary>
internal sealed record Caller
{
    private static readonly FrozenSet<Permission> _everything = Enum.GetValues<Permission>().ToFrozenSet();

    /// <summary>Whoever has the token of this run.</summary>
    public static readonly Caller Operator = new()
    {
        Id = "operator", Name = "operator", Kind = CallerKind.Operator, Grants = [new Grant(null, _everything, ScopeKind.All, "")],
    };

    /// <summary>Stable id: the user's, the key's, or "operator".</summary>
    public required string Id { get; init; }

    /// <summary>The name put on record: the user's, "key:" and the key's, or "operator".</summary>
    public required string Name { get; init; }

    /// <summary>How they came in.</summary>
    public required CallerKind Kind { get; init; }

    /// <summary>What they may do where.</summary>
    public required ImmutableArray<Grant> Grants { get; init; }

    /// <summary>The person of the staff register they are. Null: none.</summary>
    public string? StaffId { get; init; }

    /// <summary>What must be done before anything else is allowed. Null: nothing.</summary>
    public Unfinished? Unfinished { get; init; }

    /// <summary>Whether everything of the installation is theirs.</summary>
    public bool MaySeeAll => Grants.Any(g => g.Kind == ScopeKind.All);

    /// <summary>Given to endpoints that ask for a caller.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint is open to everybody: it has no caller."));

    /// <summary>Whether they may do it anywhere.</summary>
    public bool Has(Permission permission) => Grants.Any(g => g.Permissions.Contains(permission));

    /// <summary>The same with only the grants that give the permission.</summary>
    public Caller For(Permission permission) => this with { Grants = [.. Grants.Where(g => g.Permissions.Contains(permission))] };

    /// <summary>Whether a whole district (6 digits) or street (9 digits) is theirs.</summary>
    public bool MaySeeArea(string code) =>
        Grants.Any(g => g.Kind == ScopeKind.All || (g.Kind is ScopeKind.District or ScopeKind.Street && code.StartsWith(g.Code, StringComparison.Ordinal)));

    /// <summary>Whether the street, by its 9 digits, is theirs.</summary>
    public bool MaySeeStreet(string? code) => code is null ? MaySeeAll : MaySeeArea(code);

    /// <summary>Whether a canteen is theirs, by itself or by the street it lies in.</summary>
    public bool MaySeeCanteen(string id, string? streetCode) => Has(ScopeKind.Canteen, id) || MaySeeStreet(streetCode);

    /// <summary>Whether a provider is theirs. Providers lie in no district: who has one sees its people by where they are based.</summary>
    public bool MaySeeProvider(string id) => MaySeeAll || Has(ScopeKind.Provider, id);

    /// <summary>Whether a person of the staff register is theirs: themselves, their provider's, their canteen's, or based in their area.</summary>
    /// <param name="id">The person.</param>
    /// <param name="providerId">The person's provider. Null or empty: none.</param>
    /// <param name="baseId">The canteen, kitchen or station the person starts from. Null or empty: none.</param>
    /// <param name="baseStreet">The street that lies in. Null: not known.</param>
    public bool MaySeeStaff(string id, string? providerId, string? baseId, string? baseStreet) =>
        IsSelf(id) || (providerId is { Length: > 0 } && Has(ScopeKind.Provider, providerId))
        || (baseId is { Length: > 0 } && Has(ScopeKind.Canteen, baseId))
        || MaySeeStreet(baseStreet);

    /// <summary>Whether it is they themselves, and that is what they are allowed.</summary>
    public bool IsSelf(string staffId) => StaffId == staffId && Grants.Any(g => g.Kind == ScopeKind.Own);

    private bool Has(ScopeKind kind, string code) => Grants.Any(g => g.Kind == kind && g.Code == code);
}
