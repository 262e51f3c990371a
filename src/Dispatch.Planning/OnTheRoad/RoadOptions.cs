using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>What holds for people on the road.</summary>
public sealed record RoadOptions
{
    /// <summary>Health check before some services.</summary>
    public HealthGate Gate { get; init; } = new();

    /// <summary>Lowest temperature of a hot meal at the door, °C. Default 60; below it a dispatcher is told.</summary>
    public double HotMealCelsius { get; init; } = 60;

    /// <summary>How far from the stop a check-in by position counts, metres; the device's own uncertainty is added up to the same again. Default 150.</summary>
    public int NearMetres { get; init; } = 150;

    /// <summary>Map apps offered. Default <see cref="MapLinks.Usual"/>.</summary>
    public ImmutableArray<MapLink> Maps { get; init; } = MapLinks.Usual;

    /// <summary>A device clock further off than this is put right by what it says at sending, seconds. Default 60.</summary>
    public int ClockSeconds { get; init; } = 60;
}
