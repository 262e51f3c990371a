namespace Dispatch.Storage.Identity;

/// <summary>Somebody who may sign in.</summary>
public sealed class UserRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name to sign in with, lower case, unique.</summary>
    public required string Name { get; init; }

    /// <summary>Name shown to others.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Salted hash of the password. Empty: no password, sign-in by the outside provider only.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>Random; a new one ends every sign-in that was made before.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Secret of the second factor, protected by the installation's keys. Null: none was made.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>Whether the second factor has been shown to work and is asked for.</summary>
    public bool TotpOn { get; set; }

    /// <summary>Number of the last 30-second step whose code was taken; a code is taken once.</summary>
    public long TotpStep { get; set; }

    /// <summary>The password must be changed before anything else.</summary>
    public bool MustChange { get; set; }

    /// <summary>Wrong passwords or codes in a row.</summary>
    public int FailedCount { get; set; }

    /// <summary>Nobody signs in before, UTC. Null: not locked.</summary>
    public DateTime? LockedUntilUtc { get; set; }

    /// <summary>The person of the staff register this account belongs to. Null: none.</summary>
    public string? StaffId { get; set; }

    /// <summary>The account is closed.</summary>
    public bool Disabled { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Last successful sign-in, UTC. Null: never.</summary>
    public DateTime? LastSignInUtc { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;
}
