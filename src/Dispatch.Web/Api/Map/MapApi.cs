using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Api.Map;

/// <summary>/map/roads: the own road network as encoded lines, so that the map needs nobody else's tiles.</summary>
internal static class MapApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/map/roads", Roads).Needs(Permission.ReadRegisters).Produces<object>()
        .Describe("getRoadLines", "底图路网", "The road network as lines", ProblemCodes.NotFound);

    private static IResult Roads(HttpContext context, RoadLines lines)
    {
        if (lines.Answer is not var (json, tag))
            return Answer.Json(new { Attribution = "", Classes = Array.Empty<object>() });
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(json, "application/json", entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }
}
