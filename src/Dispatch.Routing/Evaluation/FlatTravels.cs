using System.Runtime.InteropServices;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Makes the flat tables of vehicles, shared by those that are alike. A shift that lies inside one band of hours, or sees bands that say the
/// same, gets one plain table, so that hours cost only those whom they concern.
/// </summary>
internal sealed class FlatTravels(Problem problem)
{
    private readonly TravelBand[][] _bands = [.. problem.Profiles.Select(Merged)];
    private readonly Dictionary<(int Profile, int First, int Last), FlatTravel> _travels = [];
    private readonly Dictionary<(FlatTravel, long, long, long), (int[] Out, int[] Into)> _costs = [];

    /// <summary>The tables of a profile as far as a shift sees them.</summary>
    public FlatTravel Of(int profile, TimeWindow shift)
    {
        var bands = _bands[profile];
        var first = Math.Max(0, Array.FindLastIndex(bands, b => b.From <= shift.Earliest));
        var last = Math.Max(0, Array.FindLastIndex(bands, b => b.From <= shift.Latest));
        if (!_travels.TryGetValue((profile, first, last), out var travel))
            _travels[(profile, first, last)] = travel = Make(bands[first..(last + 1)]);
        return travel;
    }

    /// <summary>Distance × price + travel time × price + price of changing the zone, per pair of locations, row = from and row = to; for several bands what it costs at least.</summary>
    public (int[] Out, int[] Into) EdgeCosts(FlatTravel travel, long distancePrice, long timePrice, long crossingPrice)
    {
        if (_costs.TryGetValue((travel, distancePrice, timePrice, crossingPrice), out var known))
            return known;
        // Where the price of a leg is its duration or its distance, both are read from one table: less memory in the inner loops and in all.
        int[] zones = crossingPrice > 0 ? [.. problem.Zones] : [];
        long Price(int i) => travel.Duration[i] >= TravelMatrix.Unreachable ? 0 : (travel.Distance[i] * distancePrice) + (travel.Duration[i] * timePrice)
            + (zones.Length == 0 ? 0 : CompactnessTerm.Cost(zones, crossingPrice, i / problem.LocationCount, i % problem.LocationCount));
        if (Holds(travel.Duration, Price))
            return _costs[(travel, distancePrice, timePrice, crossingPrice)] = (travel.Duration, travel.DurationInto);
        var costs = Holds(travel.Distance, Price) ? travel.Distance : Table(travel.Duration.Length, Price);
        return _costs[(travel, distancePrice, timePrice, crossingPrice)] = (costs, Transposed(costs));
    }

    private static bool Holds(int[] table, Func<int, long> price)
    {
        for (var i = 0; i < table.Length; i++)
        {
            if (table[i] != price(i))
                return false;
        }

        return true;
    }

    private static int[] Table(int length, Func<int, long> price)
    {
        var table = new int[length];
        for (var i = 0; i < length; i++)
            table[i] = checked((int)price(i));
        return table;
    }

    /// <summary>The matrix's own table: nobody writes into flat tables.</summary>
    private static int[] Shared(ReadOnlyMemory<int> table) =>
        MemoryMarshal.TryGetArray(table, out var whole) && whole.Offset == 0 && whole.Array!.Length == table.Length ? whole.Array : table.ToArray();

    /// <summary>Neighbouring bands with equal tables become one.</summary>
    private static TravelBand[] Merged(TravelProfile profile)
    {
        var bands = new List<TravelBand>();
        foreach (var band in profile.Bands)
        {
            if (bands.Count == 0 || !bands[^1].Matrix.SaysTheSameAs(band.Matrix))
                bands.Add(band);
        }

        return [.. bands];
    }

    private FlatTravel Make(TravelBand[] bands)
    {
        int[][] durations = [.. bands.Select(b => Shared(b.Matrix.DurationTable))];
        int[][] distances = [.. bands.Select(b => Shared(b.Matrix.DistanceTable))];
        var (least, shortest) = (Least(durations), Least(distances));
        var timed = bands.Length == 1 ? null : new TravelBands([.. bands.Select(b => b.From)], durations, distances);
        return new FlatTravel(least, Transposed(least), shortest, timed);
    }

    private static int[] Least(int[][] tables)
    {
        if (tables.Length == 1)
            return tables[0];
        var least = tables[0].ToArray();
        foreach (var table in tables)
        {
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], table[i]);
        }

        return least;
    }

    /// <summary>The transpose of a table; a symmetric one is its own.</summary>
    private int[] Transposed(int[] table)
    {
        var size = problem.LocationCount;
        if (IsSymmetric(table, size))
            return table;
        var into = new int[table.Length];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                into[(j * size) + i] = table[(i * size) + j];
        }

        return into;
    }

    private static bool IsSymmetric(int[] table, int size)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (table[(i * size) + j] != table[(j * size) + i])
                    return false;
            }
        }

        return true;
    }
}
