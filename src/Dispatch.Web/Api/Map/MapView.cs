using System.Collections.Immutable;

namespace Dispatch.Web.Api.Map;

/// <summary>The ground of the map, besides the roads.</summary>
/// <param name="Tiles">Tiles of another origin. Null: none are set.</param>
/// <param name="Areas">Areas with their borders.</param>
internal sealed record MapView(TilesView? Tiles, ImmutableArray<MapArea> Areas);
