using System.Collections.Immutable;

namespace Dispatch.Roads.Speeds;

/// <summary>Either a speed table or everything that is wrong with it.</summary>
/// <param name="Table">The table; null with issues.</param>
/// <param name="Issues">All errors; empty with a table.</param>
public sealed record LoadedSpeeds(SpeedTable? Table, ImmutableArray<RoadIssue> Issues);
