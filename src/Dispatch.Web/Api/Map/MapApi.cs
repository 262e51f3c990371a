using System.Collections.Immutable;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Api.Map;

/// <summary>/map: what the ground of the map is made of; /map/roads: the own road network as encoded lines, so that the map needs nobody else's tiles.</summary>
internal static class MapApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/map", (MapOptions map) => Answer.Json(new MapView(map.Tiles is { } address ? new TilesView(address, map.TilesFrom, map.TilesZoom) : null, map.Areas)))
            .Needs(Permission.ReadRegisters).Produces<MapView>().Describe("getMap", "底图：边界与瓦片", "The ground of the map: borders and tiles");
        api.MapGet("/map/roads", Roads).Needs(Permission.ReadRegisters).Produces<object>()
            .Describe("getRoadLines", "底图路网", "The road network as lines", ProblemCodes.NotFound);
    }

    private static IResult Roads(HttpContext context, RoadLines lines)
    {
        if (lines.Answer is not { } answer)
            return Answer.Json(new { Attribution = "", Classes = ImmutableArray<object>.Empty });
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (isPacked)
            context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(isPacked ? answer.Packed : answer.Json, "application/json", entityTag: new EntityTagHeaderValue($"\"{answer.Tag}{(isPacked ? "-br" : "")}\""));
    }
}
