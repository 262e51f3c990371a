using Dispatch.Core.Domain.Reports;

namespace Dispatch.Planning.Staffing;

/// <summary>Capacity and staffing of a day for who may not read elders.</summary>
internal static class SmallStaffing
{
    public static StaffingReport Of(StaffingReport report)
    {
        // Cell 0 is the sum of all slots, which is told.
        var counts = report.Slots.Select(s => s.Elders ?? 0).Prepend(report.Slots.Sum(s => s.Elders ?? 0)).ToList();
        var hidden = SmallCells.Hidden(counts, [new CellSum(0, [.. Enumerable.Range(1, report.Slots.Length)])]);
        return report with
        {
            PlannedMeals = hidden[0] ? null : report.PlannedMeals,
            Slots = [.. report.Slots.Select((s, i) => hidden[i + 1] ? s with { Planned = null, Elders = null } : s)],
            Skills = [.. report.Skills.Select(Of)],
        };
    }

    private static SkillNeedHours Of(SkillNeedHours skill)
    {
        if (SmallCells.IsSmall(skill.Elders ?? 0))
            return skill with { DemandHours = null, Elders = null, UnservedHours = null, UnservedElders = null };
        return SmallCells.IsSmall(skill.UnservedElders ?? 0) ? skill with { UnservedHours = null, UnservedElders = null } : skill;
    }
}
