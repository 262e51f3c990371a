using System.Collections.Immutable;

namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>
/// One thing reported from the road. Made on the device, which also makes the id: the same report sent twice is one report. Immutable.
/// </summary>
public sealed record RoadReport
{
    /// <summary>Most orders one report may name.</summary>
    public const int MostItems = 100;

    /// <summary>Made by the device.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is reported.</summary>
    public required RoadReportKind Kind { get; init; }

    /// <summary>The planned day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The orders or the visit of the stop it is about; at least one.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>When it happened by the device's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said. Null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why it could not be done; for problems.</summary>
    public RoadProblem? Problem { get; init; }

    /// <summary>A scanned code of the household or the box, for a check-in. Null: none.</summary>
    public string? Code { get; init; }

    /// <summary>The device's position, for a check-in. Null: none.</summary>
    public ReportedPosition? Position { get; init; }

    /// <summary>Questions and measurements; for health checks.</summary>
    public HealthCheck? Health { get; init; }

    /// <summary>Temperature, °C; of meals.</summary>
    public double? Celsius { get; init; }

    /// <summary>What was seen; for changed elders. Default none.</summary>
    public ImmutableArray<ConditionSign> Signs { get; init; } = [];

    /// <summary>A JPEG in base64, at most <see cref="RoadReportValidator.MostPhotoLetters"/> letters; for photos.</summary>
    public string? Photo { get; init; }
}
