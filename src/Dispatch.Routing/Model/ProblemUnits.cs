namespace Dispatch.Routing.Model;

/// <summary>How many of the problem's whole numbers make one of the caller's units (a benchmark with one decimal uses 10).</summary>
/// <param name="Time">Time units per caller's time unit.</param>
/// <param name="Distance">Distance units per caller's distance unit.</param>
/// <param name="Cost">Cost units per caller's cost unit (the product: 1,000 per fen).</param>
public sealed record ProblemUnits(double Time = 1, double Distance = 1, double Cost = 1);
