using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Graphs;

/// <summary>Travel time of an edge in a direction for one mode and band: length over speed, plus traffic lights passed and the wait for a ferry.</summary>
internal sealed class ArcTimes
{
    private readonly RoadGraph _roads;
    private readonly bool _obeysLimits;
    private readonly int _signal;
    private readonly int _ferryWait;
    private readonly double[] _kmPerHour;

    public ArcTimes(RoadGraph roads, SpeedTable speeds, RoadMode mode, int band)
    {
        _roads = roads;
        _obeysLimits = mode == RoadMode.Car;
        _signal = 1000 * speeds.SignalSeconds(mode);
        _ferryWait = 1000 * speeds.FerryWaitSeconds;
        _kmPerHour = [.. Enum.GetValues<RoadClass>().Select(c => speeds.KmPerHour(mode, band, c))];
    }

    /// <summary>Milliseconds, at least 1. The light at the end of the edge counts, the one at its beginning does not.</summary>
    public int Milliseconds(int heading)
    {
        var edge = Heading.Edge(heading);
        var kind = _roads.EdgeClass[edge];
        var speed = _kmPerHour[(int)kind];
        if (_obeysLimits && _roads.EdgeMaxSpeed[edge] > 0)
            speed = Math.Min(speed, _roads.EdgeMaxSpeed[edge]);
        var end = Heading.IsForward(heading) ? _roads.EdgeTo[edge] : _roads.EdgeFrom[edge];
        // Millimetres over km/h: 1 km/h is 1/3.6 mm a millisecond.
        var driving = _roads.EdgeLength[edge] * 3.6 / speed;
        var standing = ((double)_signal * (_roads.EdgeSignals[edge] + _roads.VertexSignals[end])) + (kind == RoadClass.Ferry ? _ferryWait : 0);
        return (int)Math.Clamp(Math.Round(driving + standing), 1, int.MaxValue / 4);
    }
}
