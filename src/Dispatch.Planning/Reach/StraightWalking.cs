using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Roads.Isochrones;

namespace Dispatch.Planning.Reach;

/// <summary>Walks where there is no road network: the straight line times the detour. It draws no areas.</summary>
/// <param name="detour">Road length from straight line.</param>
public sealed class StraightWalking(DetourCurve detour) : IWalkingNetwork
{
    /// <inheritdoc />
    public string ModelName => StraightLineTravel.ModelName;

    /// <inheritdoc />
    public bool Holds(Wgs84Point place) => true;

    /// <inheritdoc />
    public ImmutableArray<long?> Millimetres(Wgs84Point from, IReadOnlyList<Wgs84Point> to, double limitMetres)
    {
        ArgumentNullException.ThrowIfNull(to);
        return [.. to.Select(place => StraightLineTravel.Metres(from, place, detour)).Select(m => m <= limitMetres ? m * 1000L : (long?)null)];
    }

    /// <inheritdoc />
    public Isochrone? Area(Wgs84Point from, double metres) => null;
}
