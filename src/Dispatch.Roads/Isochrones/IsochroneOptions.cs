namespace Dispatch.Roads.Isochrones;

/// <summary>How an area is drawn round what can be reached. None of it moves the border on the roads themselves.</summary>
public sealed record IsochroneOptions
{
    /// <summary>Default of <see cref="WidthMetres"/>.</summary>
    public const double DefaultWidthMetres = 25;

    /// <summary>Default of <see cref="ClearanceMetres"/>.</summary>
    public const double DefaultClearanceMetres = 2;

    /// <summary>Default of <see cref="FilledSquareMetres"/>.</summary>
    public const double DefaultFilledSquareMetres = 50_000;

    /// <summary>How far the area goes to both sides of a road within reach, metres, above 0. Default 25: about a building.</summary>
    public double WidthMetres { get; init; } = DefaultWidthMetres;

    /// <summary>How far the area keeps away from roads out of reach, metres, above 0.2. Default 2.</summary>
    public double ClearanceMetres { get; init; } = DefaultClearanceMetres;

    /// <summary>Blocks enclosed by roads within reach belong to the area up to this size, square metres. Default 50,000: a large block.</summary>
    public double FilledSquareMetres { get; init; } = DefaultFilledSquareMetres;
}
