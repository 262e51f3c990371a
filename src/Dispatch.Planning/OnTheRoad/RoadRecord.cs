using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>What is kept of a report: without the position (riders' whereabouts) and the code, with what was judged of them.</summary>
/// <param name="Report">The report.</param>
/// <param name="CheckIn">How far its check-in is believed. Null: it was none.</param>
/// <param name="Gate">What keeps the health gate closed.</param>
public sealed record RoadRecord(RoadReport Report, CheckIn? CheckIn, ImmutableArray<GateFault> Gate)
{
    /// <summary>The word of a kind in the store.</summary>
    public static string WordOf(RoadReportKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>A record as it was kept.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static RoadRecord Read(string document) => JsonSerializer.Deserialize<RoadRecord>(document, PlanJson.Options)!;

    /// <summary>The record as it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Options);
}
