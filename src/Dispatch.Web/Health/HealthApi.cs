using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;

namespace Dispatch.Web.Health;

/// <summary>For watchers: open to everybody, says how each part is in one word.</summary>
internal static class HealthApi
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LivePath, () => Results.Json(new { status = "live" })).OpenToAll().Shows("""{"status":"live"}""")
            .DescribeOpen("live", "进程存活", "While the process answers");
        routes.MapGet(ReadyPath, async (ReadyCheck check, CancellationToken cancel) =>
        {
            var (isReady, parts) = await check.LookAsync(cancel);
            return Results.Json(new { status = isReady ? "ready" : "not-ready", parts }, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).OpenToAll().Shows("""{"status":"ready","parts":{"database":"ok","jobs":"ok","orTools":"ok"}}""").DescribeOpen("ready", "数据库、任务节点是否就绪", "Whether the database is there with the newest schema and this host's node looks for work; else 503");
    }
}
