using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Benchmarks.Load;

/// <summary>A stop to be worked on.</summary>
/// <param name="StaffId">By whom.</param>
/// <param name="Items">Its orders.</param>
/// <param name="Point">Where.</param>
/// <param name="Start">Planned begin, seconds after midnight.</param>
internal sealed record LoadStop(string StaffId, ImmutableArray<string> Items, Wgs84Point Point, int Start);
