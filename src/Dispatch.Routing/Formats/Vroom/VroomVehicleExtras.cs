using System.Collections.Immutable;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>What a vehicle may have beyond VROOM's own members, in its member "dispatch".</summary>
internal sealed record VroomVehicleExtras
{
    /// <summary>Nothing more.</summary>
    public static VroomVehicleExtras None { get; } = new();

    /// <summary>Most trips; each begins by loading at the start.</summary>
    public int MaxTrips { get; init; } = 1;

    /// <summary>Time to load a trip, seconds.</summary>
    public int LoadTime { get; init; }

    /// <summary>Jobs that come first, in this order.</summary>
    public ImmutableArray<long> Locked { get; init; } = [];

    /// <summary>Reads them; the member is optional.</summary>
    public static VroomVehicleExtras Read(JsonCursor vehicle, int longest)
    {
        if (vehicle.Find("dispatch") is not { } d)
            return None;
        d.WarnUnknown("max_trips", "load_time", "locked_jobs");
        if (vehicle.Find("start") is null && vehicle.Find("start_index") is null && (d.Find("max_trips") ?? d.Find("load_time")) is { } load)
            load.Fault(FormatCodes.Missing, "装货需要 start 或 start_index", "Loading needs a start or start_index");
        return new VroomVehicleExtras
        {
            MaxTrips = (int)d.Whole("max_trips", 1, 1, 1_000), LoadTime = (int)d.Whole("load_time", 0, 0, longest),
            Locked = [.. d.List("locked_jobs").Select(j => j.Whole(0, long.MaxValue))],
        };
    }
}
