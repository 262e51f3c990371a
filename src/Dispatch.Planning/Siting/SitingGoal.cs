namespace Dispatch.Planning.Siting;

/// <summary>What good places are.</summary>
public enum SitingGoal
{
    /// <summary>As many elders as possible within the walk (maximal covering; Church and ReVelle, Papers of the Regional Science Association 32, 1974).</summary>
    Cover,

    /// <summary>As few metres as possible to walk in all (p-median; Hakimi, Operations Research 12, 1964); who finds no place counts the farthest walk.</summary>
    Distance,
}
