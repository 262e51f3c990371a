
namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>Where travel times come from: straight lines, or a road network.</summary>
public interface ITravelTimeSource
{
    /// <summary>Name in a plan's origin: "straight-line", or that of a road network and its edition.</summary>
    string ModelName { get; }

    /// <summary>The travel times of one plan.</summary>
    /// <param name="options">Speeds, fares and detour of the plan.</param>
    ITravelTimes For(PlanningOptions options);
}
