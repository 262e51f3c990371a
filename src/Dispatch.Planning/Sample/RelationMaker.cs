using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes who knows whom: familiar and preferred caregivers of standing care, and a few who are refused.</summary>
internal sealed class RelationMaker(SampleDraft draft)
{
    private const double Known = 0.6;
    private const double Refusing = 0.03;
    private const double Reach = 1800;
    private readonly Rng _rng = draft.Stream(SampleStream.Relations);
    private readonly HashSet<(string, string)> _made = [.. draft.Relations.Select(r => (r.ElderId, r.StaffId))];

    /// <summary>Fills relations.</summary>
    public void Make()
    {
        var homes = draft.Elders.ToDictionary(e => e.Id, e => draft.Where[e.CompoundId]);
        var bySkill = draft.Qualifications.ToLookup(q => q.SkillCode, q => q.StaffId);
        var carers = draft.Staff.Where(s => s.Kind == StaffKind.Caregiver && bySkill["CARE"].Contains(s.Id)).ToList();
        var served = draft.StandingVisits.Where(v => v.Terms.ServiceCode is SampleServices.Care or SampleServices.CareBed).Select(v => v.ElderId).Distinct();
        foreach (var elderId in served)
        {
            var near = carers.Where(s => draft.Where[s.BaseId].MetresTo(homes[elderId]) < Reach).ToList();
            if (near.Count == 0 || !_rng.Chance(Known))
                continue;
            Add(elderId, near, _rng.Chance(0.3) ? RelationKind.Preferred : RelationKind.Familiar);
            Add(elderId, near, RelationKind.Familiar);
            if (_rng.Chance(Refusing))
                Add(elderId, near, RelationKind.Refused);
        }
    }

    private void Add(string elderId, List<StaffMember> near, RelationKind kind)
    {
        var staffId = near[_rng.Next(near.Count)].Id;
        if (!_made.Add((elderId, staffId)))
            return;
        var known = kind != RelationKind.Refused;
        draft.Relations.Add(new StaffRelation
        {
            ElderId = elderId,
            StaffId = staffId,
            Kind = kind,
            RecentVisits = known ? _rng.Next(1, 13) : 0,
            LastVisit = known ? draft.Day.AddDays(-_rng.Next(1, 12)) : null,
        });
    }
}
