using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class AccessibilityTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>Every control has a name and every word enough contrast, in each panel of the desktop.</summary>
    [Theory]
    [InlineData("[role=tab]:nth-child(1)")]
    [InlineData("[role=tab]:nth-child(2)")]
    [InlineData("[role=tab]:nth-child(3)")]
    [InlineData("[data-staff=N-1]")]
    [InlineData(".group:has([data-staff=R-1]) .group__head .link")]
    public async Task Names_and_contrast(string open)
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync(open);

        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.Nameless)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooPale)).ShouldBeEmpty();
    }

    /// <summary>Without a mouse: from the top of the page into a route and out again.</summary>
    [Fact]
    public async Task Works_by_keyboard()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.FocusAsync(".filters__search");
        for (var i = 0; i < 20 && await visitor.Page.EvaluateAsync<string?>("document.activeElement.dataset.staff ?? null") is null; i++)
            await visitor.Page.Keyboard.PressAsync("Tab");

        await visitor.Page.Keyboard.PressAsync("Enter");

        (await visitor.Page.IsVisibleAsync("#detail")).ShouldBeTrue();
        await visitor.Page.Keyboard.PressAsync("Escape");
        (await visitor.Page.IsHiddenAsync("#detail")).ShouldBeTrue();
    }

    /// <summary>The map moves and zooms by keys.</summary>
    [Fact]
    public async Task The_map_moves_by_keys()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.FocusAsync(".map__canvas");
        await visitor.Page.Keyboard.PressAsync("0");
        var before = await visitor.Page.EvaluateAsync<string>(Picture);

        await visitor.Page.Keyboard.PressAsync("+");

        var zoomed = await visitor.Page.EvaluateAsync<string>(Picture);
        zoomed.ShouldNotBe(before);
        await visitor.Page.Keyboard.PressAsync("0");
        (await visitor.Page.EvaluateAsync<string>(Picture)).ShouldBe(before);
    }

    private const string Picture = """
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(
          [...document.querySelector('.map__canvas').toDataURL()].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 4294967291, 7).toString()))))
        """;
}
