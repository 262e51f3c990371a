namespace Dispatch.Planning.WhatIf;

/// <summary>
/// 高温预案: no hospital trips with an appointment in the hot hours and no outdoor services in them (they move to the hours left, or are not served), and hot food is brought
/// faster.
/// </summary>
/// <param name="From">Beginning of the hot hours, seconds after midnight. Default 11:00.</param>
/// <param name="To">Their end. Default 15:00.</param>
/// <param name="FreshnessMinutes">Longest time of hot food from kitchen to door. Default 60.</param>
public sealed record HeatPlan(int From = 11 * 3600, int To = 15 * 3600, int FreshnessMinutes = 60) : WhatIfChange
{
    /// <summary>Codes of services done outdoors with the elder. Default: walking aid.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Outdoor { get; init; } = ["WALK"];
}
