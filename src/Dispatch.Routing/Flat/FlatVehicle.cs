using Dispatch.Routing.Model;

namespace Dispatch.Routing.Flat;

/// <summary>A vehicle unwrapped for the inner loops, with the matrices of its mode and its prices folded into one edge cost.</summary>
internal sealed class FlatVehicle
{
    public required Vehicle Source { get; init; }
    public required int[] Duration { get; init; }
    public required int[] Distance { get; init; }

    /// <summary>Distance × price + travel time × price, per pair of locations; where hours matter what a leg costs at least.</summary>
    public required int[] EdgeCost { get; init; }

    /// <summary>Transposed tables (row = to): the inner loop reads all legs into one place from one row.</summary>
    public required int[] DurationInto { get; init; }
    public required int[] EdgeCostInto { get; init; }

    /// <summary>
    /// Set where the hours of the shift differ: the tables above are then the least of all hours, good for bounds; clocks ask
    /// <see cref="Travel"/> and <see cref="Leave"/>, and price what they then drive.
    /// </summary>
    public required TravelBands? Bands { get; init; }
    public required int Locations { get; init; }

    /// <summary>Zone of each location, where crossing from one to another costs; empty = nowhere.</summary>
    public required int[] Zones { get; init; }
    public required int[] Breaks { get; init; }
    public required int[] Capacity { get; init; }

    /// <summary>Pool per equipment kind (index = kind), −1 = none.</summary>
    public required int[] PoolOfKind { get; init; }

    /// <summary>Vehicles of one class are alike in everything but their names.</summary>
    public required int Class { get; init; }

    public int Start => Source.StartLocation ?? -1;
    public int End => Source.EndLocation ?? -1;
    public int Home => Source.HomeDepot ?? -1;

    /// <summary>Earliest departure from the start, the first trip loaded, whatever it holds.</summary>
    public required int EarliestLeave { get; init; }

    /// <summary>When the route begins and how long it lasts matters (wages, limits): its clock is shifted right where nobody is made later.</summary>
    public bool TimeMatters { get; init; }

    /// <summary>Its cost is edges, preferences and lateness alone; no depot, break or limit.</summary>
    public bool EdgesOnly { get; init; }

    /// <summary>Nothing but windows, load and edge costs matters: an insertion is judged in constant time.</summary>
    public bool Plain => PlainButWork && !TimeMatters;

    /// <summary>The same, or its working time is limited too.</summary>
    public bool PlainButWork { get; init; }

    /// <summary>Some limit of distance, travel time or stops is set.</summary>
    public bool Limited { get; init; }

    /// <summary>Travel time for one who leaves at the given time.</summary>
    public int Travel(int from, int to, int time)
    {
        var edge = (from * Locations) + to;
        return Bands is null ? Duration[edge] : Bands.Arrive(edge, time) - time;
    }

    /// <summary>The latest departure that arrives at or before the given time.</summary>
    public int Leave(int from, int to, int time)
    {
        var edge = (from * Locations) + to;
        return Bands is null ? time - Duration[edge] : Bands.Leave(edge, time);
    }

    /// <summary>The latest departure into a position of a route that has been run, arriving at or before the given time.</summary>
    public int LeaveFor(RouteRecord r, int position, int time)
    {
        if (Bands is null)
            return time - r.TravelIn[position];
        var from = position == 0 ? Start : r.At[position - 1];
        return from < 0 ? time : Leave(from, r.At[position], time);
    }

    /// <summary>The latest departure from the last stop of a route that ends at or before the given time.</summary>
    public int LeaveForEnd(RouteRecord r, int time) =>
        End >= 0 && r.Count > 0 && r.At[r.Count - 1] >= 0 ? Leave(r.At[r.Count - 1], End, time) : time;
}
