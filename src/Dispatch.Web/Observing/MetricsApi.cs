using System.Text;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;

namespace Dispatch.Web.Observing;

/// <summary>/metrics: the sums as text, in the format that Prometheus reads.</summary>
internal static class MetricsApi
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/metrics", (MetricsBook book) => Results.Text(Text(book.Read()), MediaType))
        .Needs(Permission.WatchInstallation).Produces<string>(StatusCodes.Status200OK, "text/plain").Describe("readMetrics", "运行指标（Prometheus 文本格式）", "Sums of the meters, in the text format of Prometheus");

    private static string Text(IReadOnlyList<MetricsLine> lines)
    {
        var text = new StringBuilder();
        foreach (var family in lines.GroupBy(l => l.Instrument.Name))
        {
            var name = MetricsLine.Name(family.Key);
            text.Append($"# HELP {name} {family.First().Instrument.Description}\n# TYPE {name} {family.First().Kind}\n");
            foreach (var line in family)
                line.Write(text);
        }

        return text.ToString();
    }
}
