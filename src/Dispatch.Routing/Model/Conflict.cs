namespace Dispatch.Routing.Model;

/// <summary>
/// Two requests that nobody may both serve: no vehicle, and no two vehicles of one <see cref="Vehicle.Crew"/>. Holds for every role of the two;
/// the order of the pair says nothing.
/// </summary>
/// <param name="First">Index of a request.</param>
/// <param name="Second">Index of another.</param>
public readonly record struct Conflict(int First, int Second);
