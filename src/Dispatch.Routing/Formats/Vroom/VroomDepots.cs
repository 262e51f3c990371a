using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>
/// Where vehicles load, for files that ask about loading (further trips, load times, ages, releases): one depot a start and load time. Other files have none, for VROOM's own
/// deliveries are simply on board.
/// </summary>
internal sealed class VroomDepots
{
    private readonly Dictionary<(int Location, int LoadTime), int> _numbers = [];
    private readonly bool _isAsked;
    private readonly VroomMatrices _matrices;

    /// <summary>Finds them.</summary>
    public VroomDepots(VroomData data, VroomMatrices matrices)
    {
        _matrices = matrices;
        _isAsked = data.Tasks.Any(t => t.Extras.NeedsDepot) || data.Vehicles.Any(v => v.Extras.MaxTrips > 1 || v.Extras.LoadTime > 0);
        foreach (var vehicle in data.Vehicles.Where(v => _isAsked && v.Start is not null))
            _numbers.TryAdd(KeyOf(vehicle), _numbers.Count);
    }

    /// <summary>The depots, by number.</summary>
    public IEnumerable<Depot> All => _numbers.OrderBy(n => n.Value)
        .Select(n => new Depot { Id = FormattableString.Invariant($"start {n.Key.Location}/{n.Key.LoadTime}"), Location = n.Key.Location, LoadTime = n.Key.LoadTime });

    /// <summary>The depot of a vehicle. Null: none.</summary>
    public int? Of(VroomVehicle vehicle) => _isAsked && vehicle.Start is not null ? _numbers[KeyOf(vehicle)] : null;

    private (int Location, int LoadTime) KeyOf(VroomVehicle vehicle) => (_matrices.LocationOf(vehicle.Start!), vehicle.Extras.LoadTime);
}
