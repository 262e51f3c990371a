using Microsoft.Playwright;

namespace Dispatch.BrowserTests;

/// <summary>Runs axe-core, from the client's own packages, inside a page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> s_source = new(() => File.ReadAllText(Find()));

    /// <summary>Serious and critical findings, a line each.</summary>
    public static async Task<string[]> SeriousAsync(IPage page)
    {
        await page.EvaluateAsync(s_source.Value + "; 0");
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter((v) => v.impact === 'serious' || v.impact === 'critical')
              .flatMap((v) => v.nodes.map((n) => `${v.id} ${n.target.join(' ')} ${n.any[0]?.message ?? ''}`))
            """);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "src", "Dispatch.Web", "client", "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(file))
                return file;
        }

        throw new FileNotFoundException("axe-core is not installed: build src/Dispatch.Web first.");
    }
}
