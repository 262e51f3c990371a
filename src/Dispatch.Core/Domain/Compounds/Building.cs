using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Compounds;

/// <summary>A building of a compound. Key: compound and number together.</summary>
public sealed record Building
{
    /// <summary>Id of the compound.</summary>
    public required string CompoundId { get; init; }

    /// <summary>Number or name inside the compound, as in "12号".</summary>
    public required string Number { get; init; }

    /// <summary>Storeys, 1 or more. Default 6.</summary>
    public int Floors { get; init; } = 6;

    /// <summary>Whether it has a lift. Default no: every floor is climbed.</summary>
    public bool HasLift { get; init; }

    /// <summary>Time from the gate to the entrance, one way. Default 60 s.</summary>
    public Seconds FromGate { get; init; } = new(60);
}
