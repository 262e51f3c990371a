namespace Dispatch.Routing.Model;

/// <summary>What a plan already told people about a role: who comes, and when. A new plan that says otherwise pays for it.</summary>
public sealed record Published
{
    /// <summary>The vehicle that was to fill the role; the other vehicles of its <see cref="Vehicle.Crew"/> are the same person.</summary>
    public required int Vehicle { get; init; }

    /// <summary>Cost when another person fills it. Default 0.</summary>
    public long OtherCost { get; init; }

    /// <summary>The start of the role's first activity that was told, time units.</summary>
    public required int Start { get; init; }

    /// <summary>How far the start may move at no cost, either way, time units. Default 0.</summary>
    public int Tolerance { get; init; }

    /// <summary>Cost units per time unit of moving beyond the tolerance, either way. Default 0.</summary>
    public long MovedCost { get; init; }
}
