using System.Collections.Immutable;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>The plan as edited so far, looked up from all sides. Immutable; an edit makes another.</summary>
internal sealed class EditState
{
    private readonly DayNow _now;
    private readonly Dictionary<int, int> _vehicleOf;
    private readonly Lazy<Region> _region;

    public EditState(DayNow now, Solution plan, ImmutableHashSet<int> called)
    {
        (_now, Plan, Called) = (now, plan, called);
        _region = new Lazy<Region>(() => new Region(_now with { Plan = Plan }));
        _vehicleOf = plan.Routes.SelectMany(r => r.Steps.Where(s => s.Kind == StepKind.Activity).Select(s => (s.Index, r.Vehicle))).ToDictionary(x => x.Index, x => x.Vehicle);
    }

    public Solution Plan { get; }

    /// <summary>People whose work was done and who are asked for more.</summary>
    public ImmutableHashSet<int> Called { get; }

    /// <summary>Who fills a role; −1: nobody.</summary>
    public int VehicleOf(Role role) => _vehicleOf.GetValueOrDefault(role.Activities[0], -1);

    /// <summary>Whether something of a role has begun or is done.</summary>
    public bool IsBegun(Role role) => VehicleOf(role) is var v and >= 0 && role.Activities.Any(_now.Built.Problem.Vehicles[v].LockedPrefix.Contains);

    /// <summary>These people with all shifts and all of their teams, and the requests' people.</summary>
    public HashSet<int> Around(IEnumerable<int> vehicles, params IEnumerable<Request> requests) => _region.Value.Closed(With(vehicles, requests));

    /// <summary>The same without the teams: who is tied to them keeps their hours.</summary>
    public HashSet<int> Alone(IEnumerable<int> vehicles, params IEnumerable<Request> requests) => _region.Value.People(With(vehicles, requests));

    /// <summary>The same with those alone whom they are in a team with; whom these are tied to keeps their hours.</summary>
    public HashSet<int> Near(IEnumerable<int> vehicles, params IEnumerable<Request> requests) => _region.Value.Near(With(vehicles, requests));

    /// <summary>The people who could best take a role, the best first.</summary>
    public List<int> Best(Role role, int count) => _region.Value.Best(role, count);

    private IEnumerable<int> With(IEnumerable<int> vehicles, IEnumerable<Request> requests) =>
        vehicles.Concat(requests.SelectMany(r => r.Roles).Select(VehicleOf)).Where(v => v >= 0);

    /// <summary>The same with another plan, in which somebody may do more than before.</summary>
    public EditState With(Solution plan, int? gains) =>
        new(_now, plan, gains is { } v && _now.Finished.ContainsKey(v) ? Called.Add(v) : Called);
}
