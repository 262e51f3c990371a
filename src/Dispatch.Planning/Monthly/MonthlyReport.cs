using Dispatch.Core.Domain.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Quality;

namespace Dispatch.Planning.Monthly;

/// <summary>A month of an area: money, coverage on the last day, quality. Without names of persons; small groups hidden.</summary>
public sealed record MonthlyReport
{
    /// <summary>Street or district code; empty: everything.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string ScopeName { get; init; }

    /// <summary>Whether the month is closed.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The sums of money.</summary>
    public required MonthAccount Account { get; init; }

    /// <summary>Coverage on the last day.</summary>
    public required CoverageReport Coverage { get; init; }

    /// <summary>Planned against actual.</summary>
    public required QualityReport Quality { get; init; }

    /// <summary>Chinese names of streets, services and providers by code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}
