namespace Dispatch.Storage.Calendars;

/// <summary>A secret address under which one person's calendar reads the own visits. The secret itself is shown once and never stored.</summary>
public sealed class CalendarFeedRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose visits.</summary>
    public required string StaffId { get; init; }

    /// <summary>SHA-256 of the secret, lower-case hex, unique.</summary>
    public required string TokenHash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was revoked, UTC. Null: it was not.</summary>
    public DateTime? RevokedUtc { get; set; }
}
