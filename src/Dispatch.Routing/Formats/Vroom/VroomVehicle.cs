using System.Collections.Immutable;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A vehicle.</summary>
internal sealed record VroomVehicle
{
    /// <summary>The file's id.</summary>
    public required long Id { get; init; }

    /// <summary>The file's description; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Routing profile.</summary>
    public string Profile { get; init; } = "car";

    /// <summary>Divides all travel times.</summary>
    public double SpeedFactor { get; init; } = 1;

    /// <summary>Where it starts; null: at its first stop.</summary>
    public VroomPlace? Start { get; init; }

    /// <summary>Where it ends; null: at its last stop.</summary>
    public VroomPlace? End { get; init; }

    /// <summary>Capacity; empty = none stated.</summary>
    public ImmutableArray<int> Capacity { get; init; } = [];

    /// <summary>Skills.</summary>
    public ImmutableArray<int> Skills { get; init; } = [];

    /// <summary>Working hours; null = always.</summary>
    public VroomWindow? Window { get; init; }

    /// <summary>Breaks, in the order in which they are taken.</summary>
    public ImmutableArray<VroomBreak> Breaks { get; init; } = [];

    /// <summary>Cost of being used.</summary>
    public int Fixed { get; init; }

    /// <summary>Cost of an hour of travel.</summary>
    public int PerHour { get; init; } = VroomReader.DefaultPerHour;

    /// <summary>Cost of a kilometre.</summary>
    public int PerKm { get; init; }

    /// <summary>Most tasks.</summary>
    public int MaxTasks { get; init; } = int.MaxValue;

    /// <summary>Most travel time, seconds.</summary>
    public int? MaxTravelTime { get; init; }

    /// <summary>Most distance, metres.</summary>
    public long? MaxDistance { get; init; }

    /// <summary>The route that the file states for it; empty: none. Starts and ends left out.</summary>
    public ImmutableArray<VroomStep> Steps { get; init; } = [];

    /// <summary>Its type, by which tasks may take longer or shorter; empty: none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Cost of an hour of set-up and service.</summary>
    public int PerTaskHour { get; init; }

    /// <summary>What it has beyond VROOM's own members.</summary>
    public VroomVehicleExtras Extras { get; init; } = VroomVehicleExtras.None;

    /// <summary>Where it stands in the file.</summary>
    public required string Pointer { get; init; }
}
