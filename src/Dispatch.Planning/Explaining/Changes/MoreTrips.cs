using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>One more trip with the boxes. Size: 100.</summary>
/// <param name="Vehicle">Whose shift.</param>
public sealed record MoreTrips(int Vehicle) : Change
{
    /// <inheritdoc/>
    public override int Size => 100;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem with { Vehicles = problem.Vehicles.SetItem(Vehicle, problem.Vehicles[Vehicle] with { MaxTrips = problem.Vehicles[Vehicle].MaxTrips + 1 }) };
    }
}
