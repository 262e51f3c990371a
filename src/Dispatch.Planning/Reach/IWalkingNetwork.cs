using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Roads.Isochrones;

namespace Dispatch.Planning.Reach;

/// <summary>How far one walks: on a road network, or by straight lines times a detour where there is none. Safe to share between threads.</summary>
public interface IWalkingNetwork
{
    /// <summary>Where distances come from, as in a plan's origin.</summary>
    string ModelName { get; }

    /// <summary>Whether a place can be brought onto the network at all.</summary>
    bool Holds(Wgs84Point place);

    /// <summary>Length of the shortest walk from one place to others, millimetres, gate to gate; null beyond the limit or off the network.</summary>
    /// <param name="from">Where the walk begins; on foot the way back is as long, but for moving stairs.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="limitMetres">Farthest that is looked for, above 0.</param>
    ImmutableArray<long?> Millimetres(Wgs84Point from, IReadOnlyList<Wgs84Point> to, double limitMetres);

    /// <summary>The area within so many metres of a place; null off the network, or where there is none to draw on.</summary>
    Isochrone? Area(Wgs84Point from, double metres);
}
