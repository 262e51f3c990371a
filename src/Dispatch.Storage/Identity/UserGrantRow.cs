namespace Dispatch.Storage.Identity;

/// <summary>A role that a user has for some part of the district.</summary>
public sealed class UserGrantRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Which role.</summary>
    public required Role Role { get; init; }

    /// <summary>What the code names.</summary>
    public required ScopeKind ScopeKind { get; init; }

    /// <summary>Code of the district, street, canteen or provider; empty for <see cref="ScopeKind.All"/> and <see cref="ScopeKind.Own"/>.</summary>
    public required string ScopeCode { get; init; }
}
