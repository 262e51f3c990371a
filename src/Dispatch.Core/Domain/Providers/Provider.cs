using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Providers;

/// <summary>An organisation that employs staff or runs places; several work in one district.</summary>
public sealed record Provider
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Telephone; empty when unknown.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Codes of the streets it serves; empty = the whole district.</summary>
    public ImmutableArray<string> StreetCodes { get; init; } = [];
}
