namespace Dispatch.Routing.Model;

/// <summary>One step of a route. Times in the problem's time unit: arrival ≤ start ≤ departure.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Index">Depot for Load (and Start at a home depot), activity, or the break's position in the vehicle's list; −1 otherwise.</param>
/// <param name="Arrival">When the vehicle gets there (departure of the step before + travel).</param>
/// <param name="Start">When loading, work (set-up included) or the break begins. For Start: when the route (working time) begins.</param>
/// <param name="Departure">When it leaves. May be later than work ends: a rider waits at the kitchen for the food's sake, not at the door.</param>
public readonly record struct Step(StepKind Kind, int Index, int Arrival, int Start, int Departure);
