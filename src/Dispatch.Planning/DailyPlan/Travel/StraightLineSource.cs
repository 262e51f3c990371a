using Dispatch.Core.Geo;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>No road network: straight lines times the options' detour, at the speeds of the options' modes, the same all day.</summary>
public sealed class StraightLineSource : ITravelTimeSource
{
    /// <inheritdoc />
    public string ModelName => StraightLineTravel.ModelName;

    /// <inheritdoc />
    public ITravelTimes For(PlanningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new StraightLineTimes(options);
    }
}
