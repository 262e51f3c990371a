using System.Collections.Immutable;

namespace Dispatch.Planning.Recall;

/// <summary>Everybody who got, or may have got, a meal of a batch.</summary>
/// <param name="Date">The day.</param>
/// <param name="Canteens">The canteens concerned.</param>
/// <param name="Meals">The meals, by the time they were to be handed over.</param>
public sealed record RecallReport(DateOnly Date, ImmutableArray<string> Canteens, ImmutableArray<RecalledMeal> Meals);
