using System.Collections.Immutable;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>What each person costs an elder: preferred nothing, familiar a little, a stranger more, and the other gender where it matters.</summary>
internal sealed class Continuity
{
    private readonly BuildContext _context;
    private readonly ILookup<string, int> _vehiclesOf;

    public Continuity(BuildContext context)
    {
        _context = context;
        _vehiclesOf = Enumerable.Range(0, context.Fleet.Length).ToLookup(v => context.Fleet[v].Staff.Id);
    }

    /// <summary>All vehicles of a person that day.</summary>
    public ImmutableArray<int> VehiclesOf(string staffId) => [.. _vehiclesOf[staffId]];

    /// <summary>Vehicles of people the elder refuses.</summary>
    public ImmutableArray<int> Refused(string elderId) =>
        [.. Related(elderId, RelationKind.Refused).SelectMany(id => _vehiclesOf[id]).Order()];

    /// <summary>The costs by vehicle among those that may come, and of everybody else.</summary>
    public (ImmutableArray<VehiclePreference> Named, long Others) Prices(string elderId, ImmutableArray<int> allowed, Gender preferred)
    {
        var options = _context.Options;
        var wanted = Related(elderId, RelationKind.Preferred).ToHashSet(StringComparer.Ordinal);
        var known = Related(elderId, RelationKind.Familiar).ToHashSet(StringComparer.Ordinal);
        var stranger = wanted.Count + known.Count == 0 ? 0 : options.Stranger;
        var others = stranger + (preferred == Gender.Unknown ? 0 : options.OtherGender);
        if (others == 0)
            return ([], 0);
        var named = ImmutableArray.CreateBuilder<VehiclePreference>();
        foreach (var vehicle in allowed)
        {
            var staff = _context.Fleet[vehicle].Staff;
            var relation = wanted.Contains(staff.Id) ? 0 : known.Contains(staff.Id) ? (wanted.Count > 0 ? options.Familiar : 0) : stranger;
            var cost = relation + (preferred != Gender.Unknown && staff.Gender != preferred ? options.OtherGender : 0);
            if (cost != others)
                named.Add(new VehiclePreference(vehicle, Building.Prices.Whole(cost)));
        }

        return (named.ToImmutable(), Building.Prices.Whole(others));
    }

    private IEnumerable<string> Related(string elderId, RelationKind kind) =>
        _context.Registers.RelationsOf(elderId).Where(r => r.Kind == kind).Select(r => r.StaffId);
}
