namespace Dispatch.Core.Geo;

/// <summary>The system a point was surveyed in. Inside, every point is WGS-84; this remembers where it came from.</summary>
public enum CoordinateSystem
{
    /// <summary>GPS, OpenStreetMap.</summary>
    Wgs84,

    /// <summary>Amap (高德), Tencent.</summary>
    Gcj02,

    /// <summary>Baidu.</summary>
    Bd09,
}
