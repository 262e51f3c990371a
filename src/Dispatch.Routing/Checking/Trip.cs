namespace Dispatch.Routing.Checking;

/// <summary>A part of a route from its Start or a Load to the next Load or the End.</summary>
/// <param name="Begin">Position of the Start or Load step.</param>
/// <param name="Finish">Position of the next Load or the End step.</param>
/// <param name="Depot">The depot that loads it; −1 none.</param>
/// <param name="Activities">Number of activities in it.</param>
internal readonly record struct Trip(int Begin, int Finish, int Depot, int Activities);
