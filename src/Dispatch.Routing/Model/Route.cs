using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// One vehicle's day. Steps: Start first, End last; between them Load, Activity and Break in order of time. A vehicle with a home depot
/// is loaded in its Start step (Start then lasts the depot's load time).
/// </summary>
/// <param name="Vehicle">Index of the vehicle.</param>
/// <param name="Steps">All steps.</param>
public sealed record Route(int Vehicle, ImmutableArray<Step> Steps);
