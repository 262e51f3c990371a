namespace Dispatch.Web.Api.Exports;

/// <summary>Which boxes are wanted.</summary>
/// <param name="CanteenId">The canteen or kitchen.</param>
/// <param name="Meal">lunch or dinner. Null: both.</param>
/// <param name="Batch">Number of the cooking batch. Null: all.</param>
internal sealed record PackingQuery(string CanteenId, string? Meal, string? Batch);
