using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>What is kept of a report: without the position (riders' whereabouts) and the code, with what was judged of them.</summary>
/// <param name="Report">The report.</param>
/// <param name="CheckIn">How far its check-in is believed. Null: it was none.</param>
/// <param name="Gate">What keeps the health gate closed.</param>
public sealed record RoadRecord(RoadReport Report, CheckIn? CheckIn, ImmutableArray<GateFault> Gate);
