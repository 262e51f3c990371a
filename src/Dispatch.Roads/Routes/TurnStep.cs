namespace Dispatch.Roads.Routes;

/// <summary>One line of a turn list.</summary>
/// <param name="Kind">What one does first.</param>
/// <param name="Street">The street one is on afterwards; empty when it has no name.</param>
/// <param name="Metres">How far one stays on it, whole metres; for <see cref="TurnKind.Arrive"/> the walk from the road to the gate.</param>
/// <param name="Bearing">Direction in which one goes on, degrees clockwise from north, 0 to 359; for <see cref="TurnKind.Arrive"/> that of the last stretch.</param>
/// <param name="StaysOnStreet">Whether the street before had the same name.</param>
public readonly record struct TurnStep(TurnKind Kind, string Street, int Metres, int Bearing, bool StaysOnStreet);
