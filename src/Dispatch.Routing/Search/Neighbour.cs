namespace Dispatch.Routing.Search;

/// <summary>An activity near another, with the edge costs between the two.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="To">Edge cost from the other to it.</param>
/// <param name="From">Edge cost from it to the other.</param>
internal readonly record struct Neighbour(int Activity, int To, int From);
