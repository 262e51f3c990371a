using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>Every page that a role finds in its bar opens without a refusal or a complaint, and axe finds nothing serious on it.</summary>
public sealed class RolePagesTests(BrowserFixture browser, RoadFixture road) : IClassFixture<BrowserFixture>, IClassFixture<RoadFixture>
{
    [Theory]
    [InlineData("canteen", "canteen", "C1", false, false)]
    [InlineData("canteen", "canteen", "C1", true, true)]
    [InlineData("provider", "provider", "P1", false, true)]
    [InlineData("street", "street", "310105102", true, false)]
    [InlineData("auditor", "all", "", false, false)]
    public async Task Every_page_of_the_bar_opens(string role, string kind, string code, bool isPhone, bool isEnglish)
    {
        var name = $"pages-{role}-{isPhone}";
        await road.AddReadyAsync(name, null, role, kind, code);
        await using var visitor = await browser.VisitAsync(isPhone);
        var page = visitor.Page;
        await page.GotoAsync(new Uri(road.Address, "/sign-in").ToString());
        await RoadFixture.SignInAsync(visitor, name);
        await page.WaitForSelectorAsync(".desk__page");
        if (isEnglish)
            await page.ClickAsync("button.desk__tool[lang=en]");
        var paths = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.desk__page')].map((a) => a.getAttribute('href'))");
        paths.ShouldNotBeEmpty();
        paths.Contains("/street").ShouldBe(kind is "street" or "all");
        visitor.Complaints.Clear();
        foreach (var path in paths)
        {
            await page.GotoAsync(new Uri(road.Address, path).ToString());
            await page.WaitForSelectorAsync("main h1");
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            (await Axe.SeriousAsync(page)).ShouldBeEmpty(path);
            (await page.EvaluateAsync<string[]>(PageAudit.TooWide)).ShouldBeEmpty(path);
            visitor.Complaints.ShouldBeEmpty(path);
        }

        visitor.Origins.ShouldBe([road.Address.GetLeftPart(UriPartial.Authority)]);
    }
}
