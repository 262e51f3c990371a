using System.Collections.Immutable;

namespace Dispatch.Planning.Exporting.Packing;

/// <summary>What one person takes along on one trip.</summary>
/// <param name="StaffId">The person.</param>
/// <param name="StaffName">Their name.</param>
/// <param name="Trip">Which trip of theirs, from 1.</param>
/// <param name="Load">When loading begins, seconds after local midnight.</param>
/// <param name="Leaves">When they leave.</param>
/// <param name="Portions">How many boxes.</param>
/// <param name="Diets">By diet.</param>
/// <param name="Drops">In the order of loading: what is handed over last goes in first.</param>
public sealed record PackedTrip(
    string StaffId, string StaffName, int Trip, int Load, int Leaves, int Portions, IReadOnlyDictionary<string, int> Diets, ImmutableArray<PackedDrop> Drops);
