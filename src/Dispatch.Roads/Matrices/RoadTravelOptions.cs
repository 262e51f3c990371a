using Dispatch.Roads.Snapping;

namespace Dispatch.Roads.Matrices;

/// <summary>How travel on roads is worked out.</summary>
public sealed record RoadTravelOptions
{
    /// <summary>Default of <see cref="Threads"/>.</summary>
    public const int DefaultThreads = 2;

    /// <summary>Places farther than this from every usable road are off the road, metres, above 0. Default <see cref="RoadSnapper.DefaultLimitMetres"/>.</summary>
    public double SnapLimitMetres { get; init; } = RoadSnapper.DefaultLimitMetres;

    /// <summary>Threads for a matrix, 1 or more; the result is the same with any number. Default 2.</summary>
    public int Threads { get; init; } = DefaultThreads;
}
