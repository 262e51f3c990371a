using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>One more set of equipment. Size: 150.</summary>
/// <param name="Pool">Where it is kept.</param>
public sealed record ExtraSet(int Pool) : Change
{
    /// <inheritdoc/>
    public override int Size => 150;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem with { EquipmentPools = problem.EquipmentPools.SetItem(Pool, problem.EquipmentPools[Pool] with { Units = problem.EquipmentPools[Pool].Units + 1 }) };
    }
}
