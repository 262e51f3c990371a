using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>What a phone sends at once.</summary>
/// <param name="StaffId">Whose route it is about.</param>
/// <param name="By">Who sends it, for the record.</param>
/// <param name="SentAt">The device's clock at sending. Null: not told; its times are then taken as they are.</param>
/// <param name="Reports">The reports, in any order.</param>
public sealed record RoadSending(string StaffId, string By, DateTimeOffset? SentAt, ImmutableArray<RoadReport> Reports);
