using Dispatch.Core.Geo;

namespace Dispatch.Core.Domain.Areas;

/// <summary>A district (区).</summary>
public sealed record District
{
    /// <summary>Six-digit code of GB/T 2260, as in 310105.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Where its points may lie, WGS-84. Points outside are flagged at import. Default: all of Shanghai.</summary>
    public GeoBox Bounds { get; init; } = GeoBox.Shanghai;
}
