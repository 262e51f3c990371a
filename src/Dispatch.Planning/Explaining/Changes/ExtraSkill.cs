using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>Somebody has a skill, or has it at a higher level. Size: 250: often it has only run out or is not on record, but it may take weeks.</summary>
/// <param name="Vehicle">Whose shift; the person's other shifts stay as they are.</param>
/// <param name="Skill">The skill and the level asked for.</param>
public sealed record ExtraSkill(int Vehicle, SkillLevel Skill) : Change
{
    /// <inheritdoc/>
    public override int Size => 250;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var vehicle = problem.Vehicles[Vehicle];
        return problem with { Vehicles = problem.Vehicles.SetItem(Vehicle, vehicle with { Skills = [.. vehicle.Skills.Where(s => s.Skill != Skill.Skill), Skill] }) };
    }
}
