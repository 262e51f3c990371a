using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Siting;

/// <summary>Where to open, how good that is, and what closing one there is would do.</summary>
public sealed record SitingReport
{
    /// <summary>Where distances come from.</summary>
    public required string TravelModel { get; init; }

    /// <summary>What was asked.</summary>
    public required SitingOptions Options { get; init; }

    /// <summary>Elders who count.</summary>
    public required long Elders { get; init; }

    /// <summary>Elders covered, or metres walked, with what there is.</summary>
    public required long ValueToday { get; init; }

    /// <summary>The same with the new sites.</summary>
    public required long Value { get; init; }

    /// <summary>The greedy choice's.</summary>
    public required long GreedyValue { get; init; }

    /// <summary>No choice reaches more, or walks less: proven.</summary>
    public required long Bound { get; init; }

    /// <summary>Share not proven, 0 to 1.</summary>
    public required double Gap { get; init; }

    /// <summary>Who chose.</summary>
    public required PlanDecider By { get; init; }

    /// <summary>Seconds of the search, the bound and OR-Tools together.</summary>
    public required double Seconds { get; init; }

    /// <summary>Why OR-Tools took no part; null: it answered.</summary>
    public string? Fault { get; init; }

    /// <summary>Where to open.</summary>
    public required ImmutableArray<SiteCandidate> Open { get; init; }

    /// <summary>What each site there is is worth: elders no longer covered, or metres walked more, were it closed. The dearest first.</summary>
    public required ImmutableArray<ClosedSite> Closing { get; init; }

    /// <summary>The same without what could point at single people: elders in tens, small losses left out.</summary>
    public SitingReport Suppressed() => SmallSiting.Of(this);
}
