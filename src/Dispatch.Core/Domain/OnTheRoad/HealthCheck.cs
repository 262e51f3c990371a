using System.Collections.Immutable;

namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>What was asked and measured before a gated service. Sensitive: shown only to those who need it.</summary>
public sealed record HealthCheck
{
    /// <summary>Questions answered with yes. Default none.</summary>
    public ImmutableArray<HealthConcern> Concerns { get; init; } = [];

    /// <summary>Upper blood pressure, mmHg. Null: not measured.</summary>
    public int? Systolic { get; init; }

    /// <summary>Lower blood pressure, mmHg. Null: not measured.</summary>
    public int? Diastolic { get; init; }

    /// <summary>Pulse, beats a minute. Null: not measured.</summary>
    public int? Pulse { get; init; }

    /// <summary>Body temperature, °C. Null: not measured.</summary>
    public double? Celsius { get; init; }
}
