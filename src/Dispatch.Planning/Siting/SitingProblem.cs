using System.Collections.Immutable;

namespace Dispatch.Planning.Siting;

/// <summary>Where to open so many new sites, in indices and whole metres. Knows no elder by name. Immutable.</summary>
public sealed record SitingProblem
{
    /// <summary>What is wanted.</summary>
    public required SitingGoal Goal { get; init; }

    /// <summary>Elders at each demand point, 0 or more.</summary>
    public required ImmutableArray<int> Weights { get; init; }

    /// <summary>Sites there are and sites that could be.</summary>
    public required ImmutableArray<SitingSite> Sites { get; init; }

    /// <summary>For each demand point the walks that count, shortest first; a site that is not named there is out of reach.</summary>
    public required ImmutableArray<ImmutableArray<SitingWay>> Ways { get; init; }

    /// <summary>New sites that may be opened, 0 or more.</summary>
    public required int New { get; init; }

    /// <summary>What an elder without a site counts, metres; at least the longest of <see cref="Ways"/>. Only for <see cref="SitingGoal.Distance"/>.</summary>
    public int FarMetres { get; init; }

    /// <summary>Sites that may be chosen.</summary>
    public IEnumerable<int> Candidates => Enumerable.Range(0, Sites.Length).Where(s => !Sites[s].IsOpen);

    /// <summary>Elders in all.</summary>
    public long People => Weights.Sum(w => (long)w);

    /// <summary>What one elder on a walk saves: one covered, or the metres below the farthest walk.</summary>
    public int SavingOf(SitingWay way) => Goal == SitingGoal.Cover ? 1 : FarMetres - way.Metres;

    /// <summary>A value of the goal as what is saved in all, and back.</summary>
    public long Turned(long value) => Goal == SitingGoal.Cover ? value : (People * FarMetres) - value;
}
