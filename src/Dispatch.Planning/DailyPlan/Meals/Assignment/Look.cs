namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>How a canteen's slot stands to a group; times in seconds after midnight.</summary>
/// <param name="Slot">Index of the slot.</param>
/// <param name="Seconds">Way from gate to gate.</param>
/// <param name="DoorAt">When the first batch with the diet can be past the gate.</param>
/// <param name="Latest">End of the promised window.</param>
/// <param name="LatestLoading">When loading must begin at the latest.</param>
internal readonly record struct Look(int Slot, int Seconds, int DoorAt, int Latest, int LatestLoading)
{
    /// <summary>Seconds by which hot food is too old at the gate; 0 or less = fresh.</summary>
    public int Fresh { get; init; }
}
