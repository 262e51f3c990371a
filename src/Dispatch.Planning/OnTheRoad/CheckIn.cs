using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>How far a check-in is believed. An arrival counts either way.</summary>
/// <param name="Verified">The code fits the stop, or the position lies near it.</param>
/// <param name="DistanceMetres">Distance from the device to the stop's point, metres. Null: no position was given.</param>
/// <param name="AccuracyMetres">What the device says about its own error, metres. Null: no position was given.</param>
/// <param name="Text">Why it is not believed. Null: it is.</param>
public sealed record CheckIn(bool Verified, int? DistanceMetres, int? AccuracyMetres, PlanText? Text);
