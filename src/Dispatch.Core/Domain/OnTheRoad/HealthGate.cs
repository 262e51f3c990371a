using System.Collections.Immutable;

namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>
/// What must hold before a gated service begins. The numbers are starting values of ours and no medical advice: each district sets those of its own
/// rules. Limits are included (a systolic pressure of exactly <see cref="SystolicMax"/> passes).
/// </summary>
public sealed record HealthGate
{
    /// <summary>Codes of the services that are gated. Default BATH.</summary>
    public ImmutableArray<string> Services { get; init; } = ["BATH"];

    /// <summary>Lowest upper blood pressure, mmHg. Default 90.</summary>
    public int SystolicMin { get; init; } = 90;

    /// <summary>Highest upper blood pressure, mmHg. Default 160.</summary>
    public int SystolicMax { get; init; } = 160;

    /// <summary>Lowest lower blood pressure, mmHg. Default 50.</summary>
    public int DiastolicMin { get; init; } = 50;

    /// <summary>Highest lower blood pressure, mmHg. Default 100.</summary>
    public int DiastolicMax { get; init; } = 100;

    /// <summary>Lowest pulse, beats a minute. Default 50; not checked where none was measured.</summary>
    public int PulseMin { get; init; } = 50;

    /// <summary>Highest pulse, beats a minute. Default 110.</summary>
    public int PulseMax { get; init; } = 110;

    /// <summary>Highest body temperature, °C. Default 37.3; not checked where none was measured.</summary>
    public double CelsiusMax { get; init; } = 37.3;

    /// <summary>Whether a service is gated.</summary>
    public bool Gates(string serviceCode) => Services.Contains(serviceCode, StringComparer.Ordinal);

    /// <summary>What keeps the gate closed; empty: open. Blood pressure must have been measured.</summary>
    public ImmutableArray<GateFault> Faults(HealthCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var faults = ImmutableArray.CreateBuilder<GateFault>();
        faults.AddRange(check.Concerns.Distinct().Order().Select(c => new GateFault(GateRule.Concern, c, null, null)));
        if (check.Systolic is null || check.Diastolic is null)
            faults.Add(new GateFault(GateRule.NotMeasured, null, null, null));
        Within(GateRule.Systolic, check.Systolic, SystolicMin, SystolicMax);
        Within(GateRule.Diastolic, check.Diastolic, DiastolicMin, DiastolicMax);
        Within(GateRule.Pulse, check.Pulse, PulseMin, PulseMax);
        Within(GateRule.Temperature, check.Celsius, null, CelsiusMax);
        return faults.ToImmutable();

        void Within(GateRule rule, double? value, double? min, double max)
        {
            if (value < min)
                faults.Add(new GateFault(rule, null, value, min));
            else if (value > max)
                faults.Add(new GateFault(rule, null, value, max));
        }
    }
}
