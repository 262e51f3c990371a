using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>The pictures of the guide, made by docs/pictures/make; skipped where nobody asks for them.</summary>
public sealed class PictureTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Day = "2026-11-24";
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("DISPATCH_PICTURES");
    private static readonly string? s_start = Environment.GetEnvironmentVariable("DISPATCH_PICTURES_START");

    [Theory]
    [InlineData("board", "board?view=both&day=" + Day)]
    [InlineData("timeline", "board?view=timeline&day=" + Day)]
    [InlineData("map", "board?view=map&day=" + Day)]
    [InlineData("week", "week?from=" + Day)]
    [InlineData("import", "import")]
    [InlineData("registers", "registers/standing-meals")]
    [InlineData("kitchen", "kitchen?day=" + Day)]
    [InlineData("whatif", "whatif")]
    [InlineData("offers", "offers")]
    [InlineData("street", "street?day=" + Day)]
    public async Task Page(string name, string path)
    {
        if (s_folder is null || s_start is null)
            Assert.Skip("Pictures are made by docs/pictures/make.");
        foreach (var (isPhone, isEnglish, suffix) in new[] { (false, false, ""), (false, true, ".en"), (true, false, ".phone") })
        {
            await using var visitor = await browser.VisitAsync(isPhone);
            await visitor.OpenAsync(new Uri(s_start));
            if (isEnglish)
                await visitor.Page.ClickAsync("button.desk__tool[lang=en]");
            await visitor.Page.GotoAsync(new Uri(new Uri(s_start), "/" + path).ToString());
            await visitor.Page.WaitForSelectorAsync("[aria-busy=false] h1");
            await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            await visitor.Page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
            var picture = await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(s_folder, $"{name}{suffix}.png") });
            picture.Length.ShouldBeGreaterThan(1_000);
        }
    }
}
