using System.Collections.Immutable;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Visits;
using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Coverage;

/// <summary>
/// Whom the day's visits at home can reach: for every role somebody who may do it, is on shift at the time, and has no longer way than allowed. Last the
/// working hours, as a flow of seconds without any travel: who finds no room there finds none in any plan that serves as much.
/// </summary>
internal sealed class VisitCoverage(RegisterLookup registers, RideTable rides, DateOnly date, CoverageOptions options)
{
    private readonly Dictionary<string, List<Shift>> _shifts = registers.Registers.Staff.ToDictionary(
        s => s.Id, s => registers.ShiftsOn(s.Id, date).ToList(), StringComparer.Ordinal);

    private readonly HashSet<(string, string)> _refused = [.. registers.Registers.Relations.Where(r => r.Kind == RelationKind.Refused).Select(r => (r.ElderId, r.StaffId))];

    /// <summary>The elders of the day's visits; one finding a visit.</summary>
    public IEnumerable<CoverageFinding> Find(IReadOnlyList<VisitOrder> visits)
    {
        var judged = visits.Select(Judge).ToList();
        var full = Full(judged);
        return judged.Select((j, i) => new CoverageFinding(
            registers.Elders[j.Visit.ElderId], j.Visit.Terms.ServiceCode, options.ServiceMinutes,
            j.Reason ?? (full.Contains(i) ? OutsideReason.CapacityFull : null), j.Nearest, options.ServiceMinutes * 60));
    }

    private Judged Judge(VisitOrder visit)
    {
        var roles = new List<(IReadOnlyList<StaffMember> Staff, int Seconds)>();
        int? nearest = null;
        foreach (var role in registers.RolesOf(visit.Terms.ServiceCode))
        {
            var (reason, staff, way) = Judge(visit, role);
            nearest = nearest is null || way > nearest ? way : nearest;
            if (reason is not null)
                return new Judged(visit, reason, way, []);
            roles.Add((staff, Length(visit, role)));
        }

        return new Judged(visit, null, nearest, roles);
    }

    private (OutsideReason? Reason, IReadOnlyList<StaffMember> Staff, int? Nearest) Judge(VisitOrder visit, ServiceRole role)
    {
        var elder = registers.Elders[visit.ElderId];
        var able = registers.Registers.Staff.Where(s => May(s, visit, role, elder)).ToList();
        if (able.Count == 0)
            return (OutsideReason.NoQualifiedPerson, [], null);
        var windows = WindowsOf(visit);
        var length = Length(visit, role);
        var present = able.Where(s => _shifts[s.Id].Any(shift => windows.Any(w => Math.Max(w.Earliest, shift.Hours.Earliest) is var start && start <= w.Latest && start + length <= shift.Hours.Latest))).ToList();
        if (present.Count == 0)
            return (OutsideReason.Window, [], null);
        var gate = registers.Compounds[elder.CompoundId].Gate;
        var ways = present.Select(s => (Staff: s, Seconds: Way(s, gate, windows[0].Earliest))).ToList();
        var near = ways.Where(w => w.Seconds <= options.ServiceMinutes * 60).Select(w => w.Staff).ToList();
        var nearest = ways.Min(w => w.Seconds);
        return near.Count > 0 ? (null, near, nearest) : (nearest is null ? OutsideReason.OffNetwork : OutsideReason.TooFar, [], nearest);
    }

    private bool May(StaffMember staff, VisitOrder visit, ServiceRole role, Elder elder)
    {
        if ((!role.Kinds.IsEmpty && !role.Kinds.Contains(staff.Kind)) || (!role.Modes.IsEmpty && !role.Modes.Contains(staff.Mode)) || _refused.Contains((elder.Id, staff.Id)))
            return false;
        var need = GenderNeed.Of(role, visit.Terms.Gender, elder);
        if (need.Impossible || (need.Required != Gender.Unknown && staff.Gender != need.Required))
            return false;
        if ((visit.Terms.ProviderId.Length > 0 && visit.Terms.ProviderId != staff.ProviderId) || !Serves(staff, elder))
            return false;
        var needs = elder.Dementia ? role.Skills.Concat(role.DementiaSkills) : role.Skills;
        return needs.All(n => registers.QualificationsOf(staff.Id).Any(
            q => q.SkillCode == n.SkillCode && q.Level >= Math.Max(n.Level, visit.Terms.MinLevel ?? 0) && q.IsValidOn(date)));
    }

    private bool Serves(StaffMember staff, Elder elder) => !registers.Providers.TryGetValue(staff.ProviderId, out var provider)
        || provider.StreetCodes.IsEmpty || provider.StreetCodes.Contains(registers.Compounds[elder.CompoundId].StreetCode);

    private int? Way(StaffMember staff, Wgs84Point gate, int at) =>
        (registers.BasePoint(staff.BaseId) ?? staff.Home) is { } from ? rides.Seconds(from, gate, staff.Mode, at) : 0;

    private ImmutableArray<TimeWindow> WindowsOf(VisitOrder visit)
    {
        if (visit.Terms.FixedStart is { } start)
            return [new TimeWindow(start.Seconds, start.Seconds)];
        if (visit.Terms.Appointment is { } at)
            return [new TimeWindow(Math.Max(0, at.Seconds - 7_200), at.Seconds)];
        var windows = visit.Terms.Windows.IsEmpty ? registers.Services[visit.Terms.ServiceCode].Windows : visit.Terms.Windows;
        return windows.IsEmpty ? [TimeWindow.Always] : windows;
    }

    private int Length(VisitOrder visit, ServiceRole role)
    {
        var service = registers.Services[visit.Terms.ServiceCode];
        if (visit.Terms.Duration is { } told)
            return told.Value;
        var time = role.OwnTime ?? service.BaseTime;
        var stay = service.Place == ServicePlace.HospitalTrip ? (visit.Terms.Stay ?? service.HospitalStay).Value + time.Value : 0;
        return stay + DailyPlan.Building.Durations.Planned(service, time, registers.FloorsToClimb(registers.Elders[visit.ElderId]), visit.Terms.Items);
    }

    /// <summary>Positions of the visits whose time does not find room in the hours of those who may do them.</summary>
    private HashSet<int> Full(IReadOnlyList<Judged> judged)
    {
        var flow = new MaxFlow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var wants = new List<(int Visit, int Edge, int Seconds)>();
        for (var i = 0; i < judged.Count; i++)
        {
            foreach (var (staff, seconds) in judged[i].Roles)
            {
                var node = flow.AddNode();
                wants.Add((i, flow.AddEdge(source, node, seconds), seconds));
                foreach (var person in staff)
                    flow.AddEdge(node, Node(person), seconds);
            }
        }

        flow.Run(source, sink);
        return [.. wants.Where(w => flow.FlowOf(w.Edge) < w.Seconds).Select(w => w.Visit)];

        int Node(StaffMember person)
        {
            if (people.TryGetValue(person.Id, out var node))
                return node;
            people.Add(person.Id, node = flow.AddNode());
            var hours = _shifts[person.Id].Sum(s => s.Hours.Latest - s.Hours.Earliest);
            flow.AddEdge(node, sink, Math.Min(hours, person.MaxWork.Value));
            return node;
        }
    }

    private sealed record Judged(VisitOrder Visit, OutsideReason? Reason, int? Nearest, IReadOnlyList<(IReadOnlyList<StaffMember> Staff, int Seconds)> Roles);
}
