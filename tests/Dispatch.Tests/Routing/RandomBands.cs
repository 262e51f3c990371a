using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>Cuts the day of a problem's profiles into bands at random hours; ways take 0.6 to 1.6 times as long, each a little different.</summary>
internal sealed class RandomBands(ulong seed, int most)
{
    private const int DayEnd = 800;
    private readonly Rng _rng = new(seed);

    /// <summary>The draft with at least two bands a profile.</summary>
    public Problem On(Problem draft) => draft with { Profiles = [.. draft.Profiles.Select(p => Banded(p.First))] };

    private TravelProfile Banded(TravelMatrix matrix)
    {
        var count = 2 + _rng.Next(most - 1);
        var begins = new SortedSet<int> { _rng.Next(-50, 50) };
        while (begins.Count < count)
            begins.Add(50 + _rng.Next(DayEnd - 50));
        return new TravelProfile([.. begins.Select(b => new TravelBand(b, Paced(matrix, 60 + _rng.Next(90))))]);
    }

    private TravelMatrix Paced(TravelMatrix matrix, int percent)
    {
        var (durations, distances) = (matrix.Durations.ToArray(), matrix.Distances.ToArray());
        for (var edge = 0; edge < durations.Length; edge++)
        {
            if (edge / matrix.Size == edge % matrix.Size || durations[edge] >= TravelMatrix.Unreachable)
                continue;
            durations[edge] = (durations[edge] * (percent + _rng.Next(10)) / 100) + _rng.Next(2);
            distances[edge] += _rng.Next(20);
        }

        return new TravelMatrix(matrix.Size, durations, distances);
    }
}
