using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>
/// A shift begins earlier, or ends later; the limit of working time grows with it, the regular hours do not, so the rest is overtime. Size: twice the minutes.
/// </summary>
/// <param name="Vehicle">The shift.</param>
/// <param name="Minutes">By how much.</param>
/// <param name="IsEarlier">It begins earlier; else it ends later.</param>
public sealed record LongerShift(int Vehicle, int Minutes, bool IsEarlier) : Change
{
    private const int Minute = 60;
    private const int Weight = 2;

    /// <inheritdoc/>
    public override int Size => Weight * Minutes;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (vehicle, more) = (problem.Vehicles[Vehicle], Minutes * Minute);
        var shift = IsEarlier
            ? new TimeWindow(Math.Max(0, vehicle.Shift.Earliest - more), vehicle.Shift.Latest)
            : new TimeWindow(vehicle.Shift.Earliest, Math.Min(TimeWindow.Forever, vehicle.Shift.Latest + more));
        var longer = vehicle with { Shift = shift, MaxWork = Math.Min(TimeWindow.Forever, vehicle.MaxWork + more) };
        return problem with { Vehicles = problem.Vehicles.SetItem(Vehicle, longer) };
    }
}
