using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>Portions of a slot that are ready together.</summary>
/// <param name="ReadyAt">When they can be loaded, seconds after midnight.</param>
/// <param name="Portions">How many.</param>
/// <param name="Diets">Diets in the batch.</param>
internal sealed record SupplyBatch(int ReadyAt, int Portions, ImmutableArray<Diet> Diets);
