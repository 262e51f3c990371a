using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.Exporting.Packing;

/// <summary>What is packed of one cooking batch.</summary>
/// <param name="Meal">Lunch or dinner. Null: the batches are not known.</param>
/// <param name="Number">Number of the batch. Null: not known.</param>
/// <param name="ReadyAt">When it can be loaded, seconds after local midnight. Null: not known.</param>
/// <param name="Portions">How many boxes.</param>
/// <param name="Diets">By diet.</param>
/// <param name="Trips">The earliest first.</param>
public sealed record PackedBatch(Meal? Meal, int? Number, int? ReadyAt, int Portions, IReadOnlyDictionary<string, int> Diets, ImmutableArray<PackedTrip> Trips);
