namespace Dispatch.Routing.Model;

/// <summary>
/// A gap between the starts of two activities: start(To) − start(From) must lie in [MinGap, MaxGap], ends included. [0, 0] = same
/// start (a team). Holds only when both are served; activities of one request are always served together. A negative MinGap is allowed
/// (tolerance).
/// </summary>
/// <param name="From">Index of the first activity.</param>
/// <param name="To">Index of the second activity.</param>
/// <param name="MinGap">Smallest allowed difference, time units.</param>
/// <param name="MaxGap">Largest allowed difference, time units; use <see cref="Core.Units.TimeWindow.Forever"/> for none.</param>
public readonly record struct Link(int From, int To, int MinGap, int MaxGap);
