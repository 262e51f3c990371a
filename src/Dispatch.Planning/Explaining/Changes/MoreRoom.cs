using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>Boxes with room for this one more. Size: 110.</summary>
/// <param name="Vehicle">Whose.</param>
/// <param name="Amounts">How much more they hold, one a load dimension.</param>
public sealed record MoreRoom(int Vehicle, ImmutableArray<int> Amounts) : Change
{
    /// <inheritdoc/>
    public override int Size => 110;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var vehicle = problem.Vehicles[Vehicle];
        ImmutableArray<int> capacity = [.. vehicle.Capacity.Select((c, d) => c + Amounts[d])];
        return problem with { Vehicles = problem.Vehicles.SetItem(Vehicle, vehicle with { Capacity = capacity }) };
    }

    /// <summary>Same amounts, same change.</summary>
    public bool Equals(MoreRoom? other) => other is not null && Vehicle == other.Vehicle && Amounts.SequenceEqual(other.Amounts);

    /// <inheritdoc/>
    public override int GetHashCode() => Vehicle;
}
