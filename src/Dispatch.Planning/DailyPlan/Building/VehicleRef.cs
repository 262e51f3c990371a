using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Staff;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>What a vehicle of the routing problem is: one person's one shift.</summary>
/// <param name="Staff">The person.</param>
/// <param name="Shift">The shift.</param>
/// <param name="Trunk">The van driven; null = no trunk run.</param>
public sealed record VehicleRef(StaffMember Staff, Shift Shift, TrunkVehicle? Trunk)
{
    /// <summary>How it gets about: a van by car, a person in the mode of the register.</summary>
    public TravelMode Mode => Trunk is null ? Staff.Mode : TravelMode.Car;
}
