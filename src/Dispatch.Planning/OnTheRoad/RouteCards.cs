using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>
/// Routes as people on the road need them, worked out once for each plan and state of the registers: plans never change, and reading one's route is what phones do most.
/// Safe to share between threads.
/// </summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="registers">Where elders and places are kept.</param>
/// <param name="options">What holds on the road.</param>
public sealed class RouteCards(PlanStore plans, RegisterStore registers, RoadOptions options)
{
    private const int Most = 4_000;
    private readonly ConcurrentDictionary<(Guid Plan, string Staff), RouteCard> _kept = new();

    /// <summary>The route of a person in a plan. Null: none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="staffId">Who.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<RouteCard?> FindAsync(PlanSummary plan, string staffId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var revision = await registers.RevisionAsync(cancel).ConfigureAwait(false);
        if (_kept.TryGetValue((plan.Id, staffId), out var known) && known.RegisterRevision == revision)
            return known;
        if (await plans.LoadRouteAsync(plan.Id, staffId, cancel).ConfigureAwait(false) is not { } route)
            return null;
        var words = await WordsAsync(route, cancel).ConfigureAwait(false);
        var card = new RouteCard(Write(plan, route, words), route.Stops.SelectMany(s => s.Items).Where(i => i.ElderId is not null)
            .GroupBy(i => i.Id, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.First().ElderId!, StringComparer.Ordinal), revision);
        if (_kept.Count >= Most)
            _kept.Clear();
        return _kept[(plan.Id, staffId)] = card;
    }

    /// <summary>The entries of the registers that a route speaks of.</summary>
    private async Task<RegisterLookup> WordsAsync(PlanRoute route, CancellationToken cancel)
    {
        var items = route.Stops.SelectMany(s => s.Items).ToList();
        var places = Keys(route.Stops.Select(s => s.PlaceId));
        var found = await registers.PickAsync(
            new Dictionary<string, IReadOnlyCollection<string>>
            {
                ["elders"] = Keys(items.Select(i => i.ElderId)), ["services"] = Keys(items.Select(i => i.ServiceCode)), ["providers"] = Keys([route.Staff.ProviderId]),
                ["compounds"] = places, ["canteens"] = places, ["stations"] = places, ["hospitals"] = places, ["kitchens"] = places,
            },
            cancel).ConfigureAwait(false);
        var buildings = await registers.PickAsync(
            new Dictionary<string, IReadOnlyCollection<string>> { ["buildings"] = Keys(found.Elders.Select(e => RegisterStore.BuildingKey(e.CompoundId, e.Building))) }, cancel).ConfigureAwait(false);
        return new RegisterLookup(found with { Buildings = buildings.Buildings });
    }

    private static string[] Keys(IEnumerable<string?> keys) => [.. keys.OfType<string>().Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];

    private MyRoute Write(PlanSummary plan, PlanRoute route, RegisterLookup words) => new()
    {
        Date = plan.Date, StaffId = route.Staff.Id, StaffName = route.Staff.Name, StaffKind = route.Staff.Kind, PlanId = plan.Id, PlanVersion = plan.Version,
        PublishedUtc = plan.PublishedUtc, ShiftStart = route.Staff.ShiftStart, ShiftEnd = route.Staff.ShiftEnd,
        HelpPhone = route.Staff.ProviderId is { } provider && words.Providers.TryGetValue(provider, out var p) && p.Phone.Length > 0 ? p.Phone : null,
        Stops = [.. route.Stops.Select(s => Write(s, words))], Gate = options.Gate, HotMealCelsius = options.HotMealCelsius,
        Maps = [.. options.Maps.Select(m => m.For(route.Staff.TravelMode))],
    };

    private MyStop Write(PlanStop stop, RegisterLookup words)
    {
        var compound = stop.PlaceId is { } id ? words.Compounds.GetValueOrDefault(id) : null;
        return new MyStop
        {
            Sequence = stop.Sequence, Kind = stop.Kind, Trip = stop.Trip, PlaceName = stop.PlaceName, Address = Said(compound?.Address ?? AddressOf(stop.PlaceId, words)),
            GateNote = Said(compound?.Notes), Point = stop.Point is { } point ? MyPoint.Of(point) : null, Arrival = stop.Arrival, Start = stop.Start,
            Departure = stop.Departure, TravelMetres = stop.TravelMetres, BoxesAfter = stop.BoxesAfter, Items = [.. stop.Items.Select(i => Write(i, compound?.Notes, words))],
            TeamMates = [.. stop.TeamMates.Select(m => m.Name)],
        };
    }

    private MyItem Write(PlanItem item, string? gateNote, RegisterLookup words)
    {
        var service = words.Services.GetValueOrDefault(item.ServiceCode);
        var elder = item.ElderId is { } id ? words.Elders.GetValueOrDefault(id) : null;
        return new MyItem
        {
            Id = item.Id, Name = item.ElderName, Phone = PhoneMask.Of(elder?.Phone), ServiceCode = item.ServiceCode,
            Service = service is null ? new PlanText(item.ServiceCode, item.ServiceCode) : new PlanText(service.Name, service.NameEn), Role = item.Role, Diet = item.Diet,
            Portions = item.Portions, Door = DoorOf(item, elder, words), DoorNote = Without(Without(item.AccessNote, item.Door), gateNote), WindowStart = item.WindowStart, WindowEnd = item.WindowEnd, NeedsHealthCheck = options.Gate.Gates(item.ServiceCode),
        };
    }

    /// <summary>The door of the plan; in English too where it still is the register's.</summary>
    private static PlanText? DoorOf(PlanItem item, Elder? elder, RegisterLookup words) =>
        item.Door is not { } door ? null
        : elder is not null && DoorText.Of(words, elder) is { } now && now.Zh == door ? now
        : new PlanText(door, door);

    /// <summary>The note without a text it begins with.</summary>
    private static string? Without(string? note, string? text) =>
        Said(string.IsNullOrEmpty(text) || note?.StartsWith(text, StringComparison.Ordinal) != true ? note : note[text.Length..].TrimStart(','));

    private static string? AddressOf(string? place, RegisterLookup words) =>
        place is null ? null
        : words.Canteens.TryGetValue(place, out var canteen) ? canteen.Address
        : words.Stations.TryGetValue(place, out var station) ? station.Address
        : words.Hospitals.TryGetValue(place, out var hospital) ? hospital.Address
        : words.Kitchens.GetValueOrDefault(place)?.Address;

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
