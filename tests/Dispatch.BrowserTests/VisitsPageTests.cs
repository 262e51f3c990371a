using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>What was told from the doors and what elders thought, as a dispatcher sees it.</summary>
public sealed class VisitsPageTests(BrowserFixture browser, RoadFixture road) : IClassFixture<BrowserFixture>, IClassFixture<RoadFixture>
{
    private const string Pixel = "() => Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).toDataURL('image/jpeg').split(',')[1]";

    /// <summary>A health check only says whether it was passed until it is looked at; the photo is shown when it is asked for; one kind can be chosen.</summary>
    [Fact]
    public async Task What_was_told_at_the_door_is_there()
    {
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await road.AddReadyAsync("carer-visits", "G1", "carer", "own");
        await road.TellAsync("carer-visits", [
            new { id = Guid.NewGuid(), kind = "health", date = road.Today, items = new[] { "V1" }, at = TimeProvider.System.GetUtcNow(), health = new { concerns = Array.Empty<string>(), systolic = 131, diastolic = 82 } },
            new { id = Guid.NewGuid(), kind = "photo", date = road.Today, items = new[] { "V1" }, at = TimeProvider.System.GetUtcNow(), photo = await page.EvaluateAsync<string>(Pixel) },
        ]);
        await OpenAsync(visitor, "visits");

        await page.WaitForSelectorAsync("[data-check=health]");
        (await visitor.TextAsync("[data-check=health]")).ShouldNotContain("131");
        await page.ClickAsync("[data-check=health] [data-deed=look]");
        await page.Locator("[data-check=health]", new() { HasText = "血压 131/82" }).WaitForAsync();
        await page.ClickAsync("[data-check=photo] [data-deed=photo]");
        await page.WaitForFunctionAsync("() => document.querySelector('.check__photo')?.naturalWidth === 8");
        (await Axe.SeriousAsync(page)).ShouldBeEmpty();
        await page.SelectOptionAsync("[data-field=kind]", "photo");
        await page.WaitForFunctionAsync("() => !document.querySelector('[data-check=health]')");
        (await visitor.CountAsync("[data-check]")).ShouldBe(1);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>An elder calls: the order of the day is chosen, stars and words are kept, in the list and beside the stop on the board.</summary>
    [Fact]
    public async Task A_rating_is_handed_in()
    {
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await OpenAsync(visitor, "visits?part=ratings");
        await page.ClickAsync("[data-deed=give]");
        await page.ClickAsync("[data-field=elder]");
        await page.Locator(".el-select-dropdown__item:visible", new() { HasText = "E1" }).ClickAsync();
        await page.ClickAsync("[data-field=order]");
        await page.Locator(".el-select-dropdown__item:visible", new() { HasText = "助浴" }).First.ClickAsync();
        (await page.IsDisabledAsync("[data-deed=send]")).ShouldBeTrue();
        await page.Locator(".rate__star").Nth(3).ClickAsync();
        await page.WaitForSelectorAsync("input[name=stars][value='4']:checked", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await page.FillAsync(".rate textarea", "水温正好");
        (await Axe.SeriousAsync(page)).ShouldBeEmpty();
        await page.ClickAsync("[data-deed=send]");

        await page.Locator("[data-part=ratings] tbody tr", new() { HasText = "水温正好" }).WaitForAsync();
        (await visitor.TextAsync("[data-part=ratings] tbody tr")).ShouldContain("★ 4");
        (await page.EvaluateAsync<string[]>(PageAudit.TooWide)).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    private async Task OpenAsync(Visitor visitor, string path)
    {
        await visitor.OpenAsync(road.Start);
        await visitor.Page.GotoAsync(new Uri(road.Address, "/" + path).ToString());
        await visitor.Page.WaitForSelectorAsync("[data-part]");
    }
}
