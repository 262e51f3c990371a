using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class PhonePageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>In each view and both languages: nothing beyond the edge, nothing too low to tap, nothing too small to read.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    public async Task Every_view_fits_the_phone(int view, bool isEnglish)
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        await visitor.OpenAsync(browser.Start);
        if (isEnglish)
            await visitor.Page.TapAsync(".language");
        await visitor.Page.TapAsync($".tabs__item:nth-child({view})");

        await ShouldFitAsync(visitor);
    }

    /// <summary>A person's route fits too, in the list and beside the map.</summary>
    [Fact]
    public async Task A_route_fits_the_phone()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.TapAsync("[data-staff=R-1]");
        await visitor.Page.WaitForSelectorAsync(".item__who small");
        await ShouldFitAsync(visitor);

        await visitor.Page.TapAsync(".detail__bar .only-phone");

        await visitor.Page.WaitForSelectorAsync("[data-view=map] .map__canvas");
        (await visitor.Page.IsVisibleAsync("#detail")).ShouldBeTrue();
        await ShouldFitAsync(visitor);
    }

    private static async Task ShouldFitAsync(Visitor visitor)
    {
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooWide)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooLow)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooSmall)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooPale)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }
}
