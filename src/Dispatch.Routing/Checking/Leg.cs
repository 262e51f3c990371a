namespace Dispatch.Routing.Checking;

/// <summary>The way to a step from the last real place.</summary>
/// <param name="From">Location left; −1 when there was none.</param>
/// <param name="To">Location reached; −1 when the step has none.</param>
/// <param name="Duration">Travel time when leaving as the step before says, 0 when not joined.</param>
/// <param name="Distance">Distance, 0 when not joined.</param>
/// <param name="Joined">False when no way exists.</param>
internal readonly record struct Leg(int From, int To, long Duration, int Distance, bool Joined);
