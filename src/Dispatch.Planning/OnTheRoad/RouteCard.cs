using System.Collections.Immutable;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>A person's route without what was reported of it.</summary>
/// <param name="Route">As it is shown.</param>
/// <param name="Elders">Ids of the elders by order or visit; never shown.</param>
/// <param name="RegisterRevision">The state of the registers it was made from.</param>
public sealed record RouteCard(MyRoute Route, ImmutableDictionary<string, string> Elders, int RegisterRevision)
{
    /// <summary>All orders and visits of the route, by id.</summary>
    public ImmutableDictionary<string, MyItem> Items { get; } =
        Route.Stops.SelectMany(s => s.Items).GroupBy(i => i.Id, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
