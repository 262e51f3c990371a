using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>Every skill of the role is held at the level asked for or a higher one.</summary>
internal sealed class SkillRule : IVehicleRule
{
    public string Code => UnservedCodes.Skill;

    public RuleVerdict Judge(Problem problem, Role role, int vehicle)
    {
        foreach (var need in role.Skills)
        {
            var held = 0;
            foreach (var has in problem.Vehicles[vehicle].Skills)
            {
                if (has.Skill == need.Skill)
                    held = Math.Max(held, has.Level);
            }

            if (held < need.Level)
                return new RuleVerdict(false, held, need.Level);
        }

        return RuleVerdict.Pass;
    }
}
