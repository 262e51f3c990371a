using System.Collections.Immutable;

namespace Dispatch.Storage.Visits;

/// <summary>What one person sent at once.</summary>
/// <param name="By">Who sent it.</param>
/// <param name="StaffId">Whose route it is about.</param>
/// <param name="Entries">The reports.</param>
public sealed record RoadBatch(string By, string StaffId, ImmutableArray<RoadEntry> Entries);
