using Dispatch.Storage;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;

namespace Dispatch.Web.Health;

/// <summary>For watchers: open to everybody, says nothing but yes or no.</summary>
internal static class HealthApi
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LivePath, () => Results.Json(new { status = "live" })).OpenToAll().Shows("""{"status":"live"}""")
            .DescribeOpen("live", "进程存活", "While the process answers");
        routes.MapGet(ReadyPath, async (DispatchDatabase database, CancellationToken cancel) =>
            await database.IsReadyAsync(cancel)
                ? Results.Json(new { status = "ready" })
                : Results.Json(new { status = "not-ready" }, statusCode: StatusCodes.Status503ServiceUnavailable)).OpenToAll()
            .Shows("""{"status":"ready"}""").DescribeOpen("ready", "数据库就绪", "Whether the database is there with the newest schema; else 503");
    }
}
