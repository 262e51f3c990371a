namespace Dispatch.Routing.Search;

/// <summary>How a trip changes vehicles as it takes up a stop.</summary>
/// <param name="Kind">What changes hands.</param>
/// <param name="Vehicle">The vehicle that has the trip now.</param>
/// <param name="Trip">The trip, counted from 0 in that vehicle's route.</param>
/// <param name="Position">Where the stop goes in that vehicle's present route.</param>
/// <param name="Other">The vehicle it deals with.</param>
/// <param name="Cut">Number of the other vehicle's trips that come before what it receives.</param>
internal readonly record struct TripMove(TripMoveKind Kind, int Vehicle, int Trip, int Position, int Other, int Cut)
{
    public static readonly TripMove None = new(TripMoveKind.None, -1, -1, -1, -1, -1);
}
