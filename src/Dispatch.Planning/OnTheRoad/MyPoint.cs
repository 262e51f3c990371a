using Dispatch.Core.Geo;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>A point in the systems that maps on phones want.</summary>
/// <param name="Wgs84">WGS-84 (GPS).</param>
/// <param name="Gcj02">GCJ-02: Amap and Tencent.</param>
/// <param name="Bd09">BD-09: Baidu.</param>
public sealed record MyPoint(Wgs84Point Wgs84, Gcj02Point Gcj02, Bd09Point Bd09)
{
    /// <summary>The point in all of them.</summary>
    public static MyPoint Of(Wgs84Point point) => new(point, CoordinateConversion.Wgs84ToGcj02(point), CoordinateConversion.Wgs84ToBd09(point));
}
