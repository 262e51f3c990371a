namespace Dispatch.Tests.Routing;

/// <summary>Size of a random problem.</summary>
public sealed record RandomProblemOptions
{
    /// <summary>Vehicles, 1 or more. Default 4.</summary>
    public int Vehicles { get; init; } = 4;

    /// <summary>Requests, the locked one included. Default 10.</summary>
    public int Requests { get; init; } = 10;

    /// <summary>Depots, 1 or more. Default 2.</summary>
    public int Depots { get; init; } = 2;

    /// <summary>Links between different requests. Default 2.</summary>
    public int CrossLinks { get; init; } = 2;

    /// <summary>Requests that nobody may both serve. Default true.</summary>
    public bool Conflicts { get; init; } = true;

    /// <summary>Prices on long routes, zones and change. Default true.</summary>
    public bool Terms { get; init; } = true;

    /// <summary>Most bands of hours a travel profile has; 1 = travel is the same all day, else at least 2. Default 1.</summary>
    public int Bands { get; init; } = 1;
}
