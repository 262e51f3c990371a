using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.Recall;

/// <summary>A meal that came, or may have come, from a batch.</summary>
/// <param name="ItemId">The order.</param>
/// <param name="ElderId">Whose.</param>
/// <param name="ElderName">Full name.</param>
/// <param name="Phone">Telephone; empty when unknown.</param>
/// <param name="Place">Compound, building and room.</param>
/// <param name="CanteenId">The canteen.</param>
/// <param name="Meal">Lunch or dinner.</param>
/// <param name="Batches">Numbers of the batches it can have come from: ready before it was loaded, with its diet.</param>
/// <param name="Likely">The one it came from where batches are handed out in the order they are ready; null: unknown.</param>
/// <param name="Diet">The diet.</param>
/// <param name="Portions">Portions.</param>
/// <param name="StaffId">Who brought it.</param>
/// <param name="StaffName">Their name.</param>
/// <param name="Trip">On which of their trips.</param>
/// <param name="LoadedAt">When it left the canteen by plan, seconds after midnight.</param>
/// <param name="PlannedAt">When it was to be handed over.</param>
/// <param name="ArrivedUtc">When it was, as reported; null: not told.</param>
/// <param name="State">How it ended, as reported; null: nothing was.</param>
public sealed record RecalledMeal(
    string ItemId, string ElderId, string ElderName, string Phone, string Place, string CanteenId, Meal Meal, IReadOnlyList<int> Batches, int? Likely, string Diet, int Portions,
    string StaffId, string StaffName, int Trip, int LoadedAt, int PlannedAt, DateTime? ArrivedUtc, StopState? State);
