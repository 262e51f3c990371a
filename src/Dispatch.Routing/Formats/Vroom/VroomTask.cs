using System.Collections.Immutable;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A job, or one end of a shipment. Times in seconds.</summary>
internal sealed record VroomTask
{
    /// <summary>"job", "pickup" or "delivery".</summary>
    public required string Type { get; init; }

    /// <summary>The file's id, unique within the type.</summary>
    public required long Id { get; init; }

    /// <summary>The file's description; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it is.</summary>
    public required VroomPlace Place { get; init; }

    /// <summary>Set-up time when arriving from another place.</summary>
    public int Setup { get; init; }

    /// <summary>Service time.</summary>
    public int Service { get; init; }

    /// <summary>Amounts handed over.</summary>
    public ImmutableArray<int> Delivery { get; init; } = [];

    /// <summary>Amounts taken on board.</summary>
    public ImmutableArray<int> Pickup { get; init; } = [];

    /// <summary>Skills a vehicle must have.</summary>
    public ImmutableArray<int> Skills { get; init; } = [];

    /// <summary>0–100.</summary>
    public int Priority { get; init; }

    /// <summary>What it asks beyond VROOM's own members.</summary>
    public VroomJobExtras Extras { get; init; } = VroomJobExtras.None;

    /// <summary>It is a further role of the job before it: the same job for another of the team.</summary>
    public bool IsMate { get; init; }

    /// <summary>Allowed starts; empty = always.</summary>
    public ImmutableArray<VroomWindow> Windows { get; init; } = [];
}
