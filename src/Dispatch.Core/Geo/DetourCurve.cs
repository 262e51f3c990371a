using System.Collections.Immutable;

namespace Dispatch.Core.Geo;

/// <summary>
/// How long the road is, given the straight line: straight pieces between knots, the last piece going on for ever. The curve starts at
/// nothing, rises, and bends only downwards, so a way by a third place is never shorter than the direct one.
/// </summary>
public sealed record DetourCurve
{
    /// <summary>
    /// Fitted to ratios measured on the road network of central Shanghai: 1.40 at 1 km, 1.28 at 2.25 km, 1.24 at 4.5 km; below 0.5 km a
    /// constant 1.48, beyond 1 km each further metre costs 1.192.
    /// </summary>
    public static readonly DetourCurve Shanghai = new([(500, 740), (1000, 1400), (4500, 5572)]);

    /// <summary>No detour at all.</summary>
    public static readonly DetourCurve None = new([(1000, 1000)]);

    /// <summary>Takes the knots after (0, 0), both in metres.</summary>
    /// <param name="knots">Straight-line metres and road metres, ascending; at least one.</param>
    /// <exception cref="ArgumentException">No knot, a knot that does not rise, a road shorter than its straight line, or a bend upwards.</exception>
    public DetourCurve(ImmutableArray<(double Straight, double Road)> knots)
    {
        if (knots.IsDefaultOrEmpty)
            throw new ArgumentException("A detour curve needs a knot.", nameof(knots));
        var (x, y, slope) = (0.0, 0.0, double.PositiveInfinity);
        foreach (var (straight, road) in knots)
        {
            var next = (road - y) / (straight - x);
            if (!(straight > x) || !(next > 0) || next > slope + 1e-9 || road < straight)
                throw new ArgumentException($"The knot ({straight}, {road}) breaks the curve.", nameof(knots));
            (x, y, slope) = (straight, road, next);
        }

        Knots = knots;
    }

    /// <summary>Straight-line metres and road metres, ascending; (0, 0) left out.</summary>
    public ImmutableArray<(double Straight, double Road)> Knots { get; }

    /// <summary>Road metres for a straight line of so many metres (0 or more).</summary>
    public double RoadMetres(double straight)
    {
        var (x, y) = (0.0, 0.0);
        for (var i = 0; ; i++)
        {
            var knot = Knots[i];
            if (straight <= knot.Straight || i == Knots.Length - 1)
                return y + ((straight - x) * (knot.Road - y) / (knot.Straight - x));
            (x, y) = knot;
        }
    }
}
