using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace Dispatch.Roads.Isochrones;

/// <summary>Puts areas together: what lies in one of them.</summary>
public static class IsochroneUnion
{
    /// <summary>The union, WGS-84 degrees; empty for none.</summary>
    public static Geometry Of(IEnumerable<Isochrone> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return CascadedPolygonUnion.Union([.. areas.Select(a => a.Area).Where(a => !a.IsEmpty)]) ?? GeometryFactory.Default.CreateMultiPolygon();
    }
}
