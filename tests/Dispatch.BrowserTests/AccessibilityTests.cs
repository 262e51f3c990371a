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

    /// <summary>The map zooms, moves and shows everything again by keys.</summary>
    [Fact]
    public async Task The_map_moves_by_keys()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.FocusAsync(".map__canvas");
        await visitor.Page.Keyboard.PressAsync("0");
        var before = await visitor.Page.EvaluateAsync<int[]>(Picture);

        foreach (var key in new[] { "+", "ArrowLeft" })
        {
            await visitor.Page.Keyboard.PressAsync(key);
            Differing(before, await visitor.Page.EvaluateAsync<int[]>(Picture)).ShouldBeGreaterThan(0.05);
        }

        await visitor.Page.Keyboard.PressAsync("0");
        Differing(before, await visitor.Page.EvaluateAsync<int[]>(Picture)).ShouldBeLessThan(0.01);
    }

    /// <summary>Share of blocks whose mean brightness differs by more than smoothing of edges can do.</summary>
    private static double Differing(int[] a, int[] b)
    {
        a.Length.ShouldBe(b.Length);
        return a.Zip(b).Count(pair => Math.Abs(pair.First - pair.Second) > 6) / (double)a.Length;
    }

    /// <summary>The next painted frame of the map as mean brightness (0 to 255) of blocks of 16 by 16 pixels.</summary>
    private const string Picture = """
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const canvas = document.querySelector('.map__canvas');
          const { width, height } = canvas;
          const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
          const [columns, rows] = [Math.floor(width / 16), Math.floor(height / 16)];
          const sums = new Array(columns * rows).fill(0);
          for (let y = 0; y < rows * 16; y++) for (let x = 0; x < columns * 16; x++) {
            const i = 4 * (y * width + x);
            sums[Math.floor(y / 16) * columns + Math.floor(x / 16)] += data[i] + data[i + 1] + data[i + 2];
          }
          done(sums.map((s) => Math.round(s / 768)));
        })))
        """;
}
