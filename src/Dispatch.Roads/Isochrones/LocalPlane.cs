using Dispatch.Core.Geo;
using NetTopologySuite.Geometries;

namespace Dispatch.Roads.Isochrones;

/// <summary>
/// A plane in metres round a place: x east, y north. Scale and angles are right at the place and within 0.1 % some kilometres round it,
/// which is enough for widths; lengths along roads are never measured in it.
/// </summary>
internal sealed class LocalPlane(Wgs84Point centre)
{
    private const double MetresPerDegree = 6_371_008.8 * Math.PI / 180;
    private readonly double _metresPerDegreeEast = MetresPerDegree * Math.Cos(centre.Latitude * Math.PI / 180);

    /// <summary>From degrees to metres.</summary>
    public Coordinate ToPlane(Wgs84Point point) =>
        new((point.Longitude - centre.Longitude) * _metresPerDegreeEast, (point.Latitude - centre.Latitude) * MetresPerDegree);

    /// <summary>A copy of a geometry in degrees, x = longitude.</summary>
    public Geometry ToDegrees(Geometry geometry)
    {
        var copy = geometry.Copy();
        copy.Apply(new Back(this));
        copy.GeometryChanged();
        return copy;
    }

    private Coordinate Degrees(double x, double y) =>
        new(centre.Longitude + (x / _metresPerDegreeEast), centre.Latitude + (y / MetresPerDegree));

    private sealed class Back(LocalPlane plane) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int i)
        {
            var degrees = plane.Degrees(sequence.GetX(i), sequence.GetY(i));
            sequence.SetX(i, degrees.X);
            sequence.SetY(i, degrees.Y);
        }
    }
}
