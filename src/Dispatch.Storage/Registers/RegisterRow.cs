namespace Dispatch.Storage.Registers;

/// <summary>
/// One entry of one register. Every register is a table of its own with the same shape: the key, a few columns to search by (only those
/// that the register has; see <see cref="RegisterTables"/>), and the whole entry as JSON.
/// </summary>
public sealed class RegisterRow
{
    /// <summary>The entry's id, or its ids joined by "|".</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Code of the street it belongs to.</summary>
    public string? StreetCode { get; set; }

    /// <summary>The elder it is about.</summary>
    public string? ElderId { get; set; }

    /// <summary>The person it is about.</summary>
    public string? StaffId { get; set; }

    /// <summary>The service it is about.</summary>
    public string? ServiceCode { get; set; }

    /// <summary>The day it is about, or its last day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The entry, JSON.</summary>
    public required string Document { get; set; }
}
