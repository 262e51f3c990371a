using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Services;

/// <summary>
/// A gap between services to the same elder on one day: start(<see cref="ServiceCode"/>) − start(<see cref="AfterCode"/>), where the
/// latter comes first, must be at least <see cref="MinGap"/> and at most <see cref="MaxGap"/>. Key: both codes together.
/// </summary>
public sealed record SpacingRule
{
    /// <summary>Service that comes later.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Service that comes earlier; the same code = between two visits of one service.</summary>
    public required string AfterCode { get; init; }

    /// <summary>Smallest gap between the starts.</summary>
    public required Seconds MinGap { get; init; }

    /// <summary>Largest gap between the starts; null = none.</summary>
    public Seconds? MaxGap { get; init; }
}
