using Dispatch.Planning.Edits;
using Dispatch.Web.Api.Edits;
using Dispatch.Web.Api.Map;
using Dispatch.Web.Api.WhatIf;

namespace Dispatch.Web.Api.Board;

/// <summary>What the dispatcher's board asks for: how the day stands, hand edits, the ground of its map, what-if.</summary>
internal static class BoardParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<EditDesks>().AddSingleton<ApplyEdits>().AddSingleton<RoadLines>();
        WhatIfApi.Add(services);
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        StatusApi.Map(api);
        EditsApi.Map(api);
        MapApi.Map(api);
        WhatIfApi.Map(api);
    }
}
