namespace Dispatch.Routing.Checking;

/// <summary>Where an activity is done, as far as the solution says.</summary>
/// <param name="Times">How often it is done; everything else speaks of the first time.</param>
/// <param name="Route">Position among the readable routes; −1 when its route cannot be read.</param>
/// <param name="Vehicle">Vehicle index as written in the solution.</param>
/// <param name="Step">Position in the route.</param>
/// <param name="Start">Start of work.</param>
internal readonly record struct Visit(int Times, int Route, int Vehicle, int Step, int Start);
