using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Kitchens;

/// <summary>A van of a central kitchen. Runs only when its driver is on shift.</summary>
public sealed record TrunkVehicle
{
    /// <summary>Unique id (plate or fleet number).</summary>
    public required string Id { get; init; }

    /// <summary>Id of the kitchen it belongs to.</summary>
    public required string KitchenId { get; init; }

    /// <summary>Staff id of its driver.</summary>
    public required string DriverId { get; init; }

    /// <summary>Most portions on board.</summary>
    public required Portions Capacity { get; init; }

    /// <summary>Cost per kilometre. Default 0.</summary>
    public Fen CostPerKm { get; init; }

    /// <summary>Most runs a day. Default 2.</summary>
    public int MaxRuns { get; init; } = 2;
}
