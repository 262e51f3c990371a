using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;

namespace Dispatch.Planning.Staffing;

/// <summary>
/// The use case: which shift to hire, or whom to train, next. Candidates come from what the day's plan left undone; each is tried by planning the day
/// once more with it and comparing with the day planned the same way without it. Nothing is stored.
/// </summary>
/// <param name="planner">Plans the day.</param>
public sealed class NextShift(DailyPlanner planner)
{
    /// <summary>Candidates tried at most.</summary>
    public const int Most = 6;

    private const string NewId = "NEXT-SHIFT";
    private static readonly TimeWindow _day = new(8 * 3600, 17 * 3600);

    /// <summary>Tries them; the best first.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="request">Day, area, seed and iterations of each plan.</param>
    /// <param name="cancel">Ends early; what was tried by then is told.</param>
    public ImmutableArray<NextStep> Run(DistrictRegisters registers, DailyPlanRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(request);
        if (planner.Make(registers, request, cancel: cancel).Plan is not { } before)
            return [];
        var steps = new List<NextStep>();
        foreach (var step in Candidates(registers, before, request.Date).Take(Most).TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            if (planner.Make(With(registers, step), request, cancel: cancel).Plan is { } after)
                steps.Add(step with { ServedMore = Unserved(before) - Unserved(after), CostMoreMilliFen = CostOf(after) - CostOf(before) });
        }

        return [.. steps.OrderByDescending(s => s.ServedMore).ThenBy(s => s.CostMoreMilliFen)];
    }

    private static int Unserved(DayPlan plan) => plan.Unserved.Sum(u => u.Ids.Length);

    private static long CostOf(DayPlan plan) => plan.Certificate!.Cost.Total - plan.Certificate.Cost.Unserved;

    /// <summary>For each service with something undone, the most first: somebody new for its first role at the base of most of it, and whoever of that kind lacks only a certificate.</summary>
    private static IEnumerable<NextStep> Candidates(DistrictRegisters registers, DayPlan plan, DateOnly date)
    {
        var lookup = new RegisterLookup(registers);
        foreach (var undone in plan.Unserved.GroupBy(u => u.ServiceCode, StringComparer.Ordinal).OrderByDescending(g => g.Sum(u => u.Ids.Length)).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var role in lookup.RolesOf(undone.Key).Where(r => !r.Kinds.IsEmpty).DistinctBy(r => (r.Kinds[0], string.Join(',', r.Skills))))
            {
                var (kind, skills) = (role.Kinds[0], Skills(role));
                var alike = registers.Staff.Where(s => s.Kind == kind).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
                if (alike.Count == 0)
                    continue;
                var from = undone.GroupBy(u => u.BaseId ?? "", StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(b => b.Length > 0) ?? alike[0].BaseId;
                var hours = lookup.ShiftsOn(alike[0].Id, date).Select(s => s.Hours).DefaultIfEmpty(_day).First();
                yield return new NextStep(false, kind, from, null, hours.Earliest, hours.Latest, skills, 0, 0);
                if (role.Skills.Length > 0 && alike.FirstOrDefault(s => lookup.ShiftsOn(s.Id, date).Any() && Lacks(lookup, s, role, date)) is { } pupil)
                    yield return new NextStep(true, kind, pupil.BaseId, pupil.Id, hours.Earliest, hours.Latest, skills, 0, 0);
            }
        }
    }

    private static bool Lacks(RegisterLookup lookup, StaffMember staff, ServiceRole role, DateOnly date) =>
        role.Skills.Any(n => !lookup.QualificationsOf(staff.Id).Any(q => q.SkillCode == n.SkillCode && q.Level >= n.Level && q.IsValidOn(date)));

    private static ImmutableArray<string> Skills(ServiceRole role) => [.. role.Skills.Select(s => FormattableString.Invariant($"{s.SkillCode}:{s.Level}"))];

    private static DistrictRegisters With(DistrictRegisters registers, NextStep step)
    {
        var id = step.StaffId ?? NewId;
        var certificates = step.Skills.Select(s => s.Split(':')).Select(s => new Qualification { StaffId = id, SkillCode = s[0], Level = int.Parse(s[1], System.Globalization.CultureInfo.InvariantCulture) }).ToList();
        var known = registers.Qualifications.Where(q => q.StaffId != id || certificates.All(c => c.SkillCode != q.SkillCode));
        registers = registers with { Qualifications = [.. known, .. certificates] };
        if (step.IsTraining)
            return registers;
        var like = registers.Staff.Where(s => s.Kind == step.Kind).MinBy(s => s.Id, StringComparer.Ordinal)!;
        return registers with
        {
            Staff = [.. registers.Staff, like with { Id = id, Name = "新增", BaseId = step.BaseId, Phone = "", RecentWork = null }],
            Shifts = [.. registers.Shifts, new Shift { Id = id, StaffId = id, Hours = new TimeWindow(step.From, step.To) }],
        };
    }
}
