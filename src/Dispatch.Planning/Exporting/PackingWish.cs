using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.Exporting;

/// <summary>Which boxes are packed.</summary>
/// <param name="PlaceId">The canteen or kitchen.</param>
/// <param name="Meal">Only this meal. Null: both.</param>
/// <param name="Batch">Only the batch of this number. Null: all.</param>
public sealed record PackingWish(string PlaceId, Meal? Meal = null, int? Batch = null);
