namespace Dispatch.Routing.Evaluation;

/// <summary>Where a role's activities would go in a vehicle's sequence.</summary>
/// <param name="Vehicle">The vehicle.</param>
/// <param name="Position">Before the node that now stands here (Count = at the end).</param>
/// <param name="Second">For two activities that need not follow each other: where the second goes, counted in the same old sequence; with <see cref="NewTrip.Ahead"/> where the load
/// goes, before the position; else −1.</param>
/// <param name="Load">Whether, and where, a new trip is loaded.</param>
/// <param name="Depot">The depot of the new trip.</param>
internal readonly record struct Placement(int Vehicle, int Position, int Second, NewTrip Load, int Depot)
{
    public static readonly Placement None = new(-1, 0, -1, NewTrip.No, -1);
}
