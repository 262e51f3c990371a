using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Services;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// Marks in each request what the published plan of the day told: who comes and when. Of a team, each role is given a person of the published team
/// who may fill it. Meals keep their time, visits also their person.
/// </summary>
internal sealed class PublishedPlan
{
    private readonly BuildContext _context;
    private readonly ILookup<string, (string StaffId, int Start)> _told;
    private readonly ILookup<string, int> _vehiclesOf;

    public PublishedPlan(BuildContext context, DayPlan published)
    {
        _context = context;
        _told = (from route in published.Routes
                 from stop in route.Stops
                 where stop.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup
                 from item in stop.Items
                 select (item.Id, Told: (route.Staff.Id, stop.Start))).ToLookup(x => x.Item1, x => x.Told, StringComparer.Ordinal);
        _vehiclesOf = Enumerable.Range(0, context.Fleet.Length).ToLookup(v => context.Fleet[v].Staff.Id, StringComparer.Ordinal);
    }

    /// <summary>Marks all requests of the draft.</summary>
    public void Mark()
    {
        var requests = _context.Draft.Requests;
        for (var r = 0; r < requests.Count; r++)
        {
            var reference = _context.Draft.RequestRefs[r];
            if (reference.Items.IsEmpty || !_told.Contains(reference.Items[0].Id))
                continue;
            var meal = _context.Registers.Services.TryGetValue(reference.ServiceCode, out var service) && service.Place == ServicePlace.MealDelivery;
            var people = _told[reference.Items[0].Id].ToList();
            requests[r] = requests[r] with { Roles = [.. requests[r].Roles.Select(role => Mark(role, people, meal ? reference.Items.Length : 0))] };
        }
    }

    private Role Mark(Role role, List<(string StaffId, int Start)> people, int meals)
    {
        var at = people.FindIndex(p => VehicleFor(role, p.StaffId) is not null);
        if (at < 0)
            return role;
        var (staff, start) = people[at];
        people.RemoveAt(at);
        var options = _context.Options;
        return role with
        {
            Published = new Published
            {
                Vehicle = VehicleFor(role, staff)!.Value,
                OtherCost = meals > 0 ? 0 : Prices.Whole(options.OtherThanPublished),
                Start = start,
                Tolerance = options.MovedToleranceMinutes * 60,
                MovedCost = Math.Max(1, meals) * Prices.PerSecondOfMinute(options.MovedPerMinute),
            },
        };
    }

    /// <summary>A vehicle of the person that may fill the role; null when none may.</summary>
    private int? VehicleFor(Role role, string staffId)
    {
        foreach (var v in _vehiclesOf[staffId])
        {
            var skilled = role.Skills.All(n => _context.Draft.Vehicles[v].Skills.Any(s => s.Skill == n.Skill && s.Level >= n.Level));
            if (skilled && (role.AllowedVehicles.IsEmpty || role.AllowedVehicles.Contains(v)) && !role.ForbiddenVehicles.Contains(v))
                return v;
        }

        return null;
    }
}
