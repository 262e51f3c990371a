namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>A kitchen that can supply a canteen.</summary>
/// <param name="Kitchen">Index of the kitchen.</param>
/// <param name="Cost">The ways there and back that day, fen.</param>
internal readonly record struct KitchenWay(int Kitchen, long Cost);
