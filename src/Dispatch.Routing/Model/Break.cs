using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Routing.Model;

/// <summary>A rest taken wherever the vehicle then is; it starts in one of the windows (closed) and takes the given time.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="Windows">Allowed starts, ascending, disjoint.</param>
/// <param name="Duration">Length, time units.</param>
public sealed record Break(string Id, ImmutableArray<TimeWindow> Windows, int Duration);
