using Dispatch.Roads.Matrices;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>A road network: fastest ways by mode and hour band. The options' fares and fixed times count, their speeds and detour do not.</summary>
/// <param name="profiles">The network with its speeds; shared by all plans, safe to share between threads.</param>
public sealed class RoadSource(RoadProfiles profiles) : ITravelTimeSource
{
    private const int HashDigits = 12;

    /// <summary>The network.</summary>
    public RoadProfiles Profiles => profiles;

    /// <summary>"roads", the name of the network's source and the first digits of its content hash.</summary>
    public string ModelName => $"roads {profiles.Roads.SourceName} {profiles.Roads.ContentHash[..HashDigits]}";

    /// <inheritdoc />
    public ITravelTimes For(PlanningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RoadTimes(profiles, options);
    }
}
