namespace Dispatch.Storage.Identity;

/// <summary>A key with which another system calls the interface. The key itself is shown once and never stored.</summary>
public sealed class ApiKeyRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which system it is for.</summary>
    public required string Name { get; init; }

    /// <summary>The key's first letters, unique: finds the row and names the key to people.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key, lower-case hex; the key is random, so that no salt is needed.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Names of what it may do, JSON array of words.</summary>
    public required string Permissions { get; init; }

    /// <summary>Where it may do it, JSON array of kind and code.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>From then on it is refused, UTC.</summary>
    public required DateTime ExpiresUtc { get; init; }

    /// <summary>When it was revoked, UTC. Null: it was not.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Last use, UTC, within some minutes. Null: never.</summary>
    public DateTime? LastUsedUtc { get; set; }
}
