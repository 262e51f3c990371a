using System.Text.Json;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Solving;

/// <summary>How a problem is to be solved.</summary>
public sealed record SolveWish
{
    /// <summary>Seed of the search. Default 1.</summary>
    public ulong Seed { get; init; } = Routing.Model.SolveOptions.DefaultSeed;

    /// <summary>Longest search, seconds, above 0.</summary>
    public required double Seconds { get; init; }

    /// <summary>Most iterations. Null: as many as the time allows; then the same problem need not get the same answer twice.</summary>
    public long? Iterations { get; init; }

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Options);

    /// <summary>From JSON that <see cref="Write"/> made.</summary>
    public static SolveWish Read(string document) => JsonSerializer.Deserialize<SolveWish>(document, PlanJson.Options)!;
}
