using System.Collections.Immutable;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Planning.Explaining;

/// <summary>Who comes closest to doing something.</summary>
internal static class Nearness
{
    private static readonly ImmutableArray<string> _codes =
    [
        UnservedCodes.NoRoom, UnservedCodes.Equipment, UnservedCodes.Conflict, UnservedCodes.TimeWindow, UnservedCodes.Shift, UnservedCodes.Freshness, UnservedCodes.RouteLimit,
        UnservedCodes.Capacity, UnservedCodes.Skill, UnservedCodes.Depot, UnservedCodes.Unreachable, UnservedCodes.NotAllowed,
    ];

    /// <summary>Those with room, the cheapest first; then by what is in the way, and by how much.</summary>
    public static IEnumerable<VehicleQuote> Ordered(IEnumerable<VehicleQuote> quotes) => quotes
        .OrderBy(q => q.Role).ThenBy(q => q.Code is { } code ? 1 + (_codes.IndexOf(code) is >= 0 and var rank ? rank : _codes.Length) : 0)
        .ThenBy(q => q.Cost ?? Math.Abs(q.Value - q.Limit)).ThenBy(q => q.Vehicle);

    /// <summary>Vehicles worth asking for a change: the nearest of each role, with the other shifts of the same people.</summary>
    public static HashSet<int> People(Problem problem, IReadOnlyCollection<VehicleQuote> quotes, int most)
    {
        var roles = Math.Max(1, quotes.Select(q => q.Role).Distinct().Count());
        var near = quotes.GroupBy(q => q.Role).SelectMany(g => Ordered(g).Where(q => q.Code != UnservedCodes.NotAllowed).Take(Math.Max(1, most / roles))).Select(q => q.Vehicle).ToHashSet();
        var crews = near.Select(v => problem.Vehicles[v].Crew).OfType<int>().ToHashSet();
        near.UnionWith(Enumerable.Range(0, problem.Vehicles.Length).Where(v => problem.Vehicles[v].Crew is { } crew && crews.Contains(crew)));
        return near;
    }
}
