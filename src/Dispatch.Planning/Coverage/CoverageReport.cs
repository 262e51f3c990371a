using System.Collections.Immutable;

namespace Dispatch.Planning.Coverage;

/// <summary>Who is covered on a day, and who is not and why.</summary>
public sealed record CoverageReport
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Street or district code; empty: everything there is.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>Where distances come from.</summary>
    public required string TravelModel { get; init; }

    /// <summary>What counted as covered.</summary>
    public required CoverageOptions Options { get; init; }

    /// <summary>By street, service and limit; the scope's sum first.</summary>
    public required ImmutableArray<CoverageRow> Rows { get; init; }

    /// <summary>Who is outside at the longest limit of each service, by street, service and elder.</summary>
    public required ImmutableArray<OutsideElder> Outside { get; init; }
}
