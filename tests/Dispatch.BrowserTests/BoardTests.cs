using Dispatch.Core.Domain.Plans;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class BoardTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Timeline = ".tl__canvas";
    private const string Map = ".map__holder";

    private PlanRoute Rider => browser.Plan.Routes.Single(r => r.Staff.Id == "R-1");

    /// <summary>Everybody with a route stands in the list, the map is painted, nothing is asked of another origin and nothing goes wrong.</summary>
    [Fact]
    public async Task Shows_everybody_and_asks_nobody_else()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("#tab-people");

        (await visitor.CountAsync(".person")).ShouldBe(browser.Plan.Routes.Length);
        (await visitor.TextAsync(".board__title")).ShouldContain("江苏路街道");
        (await visitor.TextAsync(".badge")).ShouldContain("已独立核验");
        (await visitor.Page.EvaluateAsync<int>(PaintedColours)).ShouldBeGreaterThan(20);
        visitor.Page.Url.ShouldNotContain("token");
        (await visitor.Page.EvaluateAsync<string>("document.cookie")).ShouldBeEmpty();
        visitor.Origins.ShouldBe([browser.Start.GetLeftPart(UriPartial.Authority)]);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>Elders' names are masked until one person's route is opened; there they are in full.</summary>
    [Fact]
    public async Task Names_are_in_full_only_in_the_route()
    {
        var staff = browser.Plan.Routes.Select(r => r.Staff.Name).ToHashSet();
        var elders = Rider.Stops.SelectMany(s => s.Items).Select(i => i.ElderName!).Where(n => n.Length > 2 && !staff.Contains(n)).Distinct().ToList();
        elders.ShouldNotBeEmpty();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        var overview = await visitor.TextAsync("body");
        elders.ShouldAllBe(name => !overview.Contains(name));

        await visitor.Page.ClickAsync("#tab-people");
        await visitor.Page.ClickAsync("[data-person=R-1]");
        await visitor.Page.WaitForSelectorAsync(".item__who small");

        var route = await visitor.TextAsync("#detail");
        elders.ShouldAllBe(name => route.Contains(name));
    }

    /// <summary>A stop chosen in the list is chosen in the address; one clicked in the timeline or on the map is chosen in the list; keys go on from there; the address opens it again.</summary>
    [Fact]
    public async Task List_timeline_and_map_choose_each_other()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("#tab-people");
        await visitor.Page.ClickAsync("[data-person=R-1]");
        (await visitor.CountAsync("#detail [data-stop]")).ShouldBe(Rider.Stops.Length);
        await visitor.Page.ClickAsync("#detail .is-work .stop__head");
        await visitor.Page.WaitForURLAsync("**staff=R-1&stop=*");

        var drops = Rider.Stops.Where(s => s.Kind == PlanStopKind.MealDrop).Select(s => s.Sequence).ToList();
        var bar = await visitor.PlaceAsync(Timeline, $"R-1/{drops[^2]}");
        await visitor.Page.Mouse.ClickAsync(bar.X, bar.Y);
        await visitor.Page.WaitForSelectorAsync($"#detail [data-stop='{drops[^2]}'].is-chosen");
        await visitor.Page.FocusAsync(Timeline);
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await visitor.Page.WaitForSelectorAsync($"#detail [data-stop='{drops[^1]}'].is-chosen");
        (await visitor.TextAsync("#tl-said")).ShouldContain(Rider.Staff.Name);

        var mark = await visitor.PlaceAsync(Map, $"R-1/{drops[0]}");
        await visitor.Page.Mouse.ClickAsync(mark.X, mark.Y);
        await visitor.Page.WaitForFunctionAsync($"() => document.querySelector('#detail .is-chosen')?.dataset.stop !== '{drops[^1]}'");
        var chosen = await visitor.Page.GetAttributeAsync("#detail .is-chosen", "data-stop");

        await visitor.Page.ReloadAsync();
        await visitor.Page.WaitForSelectorAsync($"#detail [data-stop='{chosen}'].is-chosen");
        (await visitor.TextAsync(".detail__name")).ShouldContain(Rider.Staff.Name);
    }

    /// <summary>Words find people by the places they go to; unserved requests say why; the money adds up in the cost sheet.</summary>
    [Fact]
    public async Task Search_unserved_and_cost()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("#tab-people");
        await visitor.Page.FillAsync(".filters__search input", "同安康复医院");
        (await visitor.CountAsync(".person")).ShouldBe(browser.Plan.Routes.Count(r => r.Stops.Any(s => s.PlaceName == "同安康复医院")));

        await visitor.Page.ClickAsync("#tab-unserved");
        (await visitor.CountAsync(".undone")).ShouldBe(browser.Plan.Unserved.Length);
        (await visitor.TextAsync(".tray")).ShouldContain(browser.Plan.Unserved[0].Reason.Zh);

        await visitor.Page.ClickAsync("#tab-costs");
        (await visitor.TextAsync(".total b")).Replace(",", "", StringComparison.Ordinal).ShouldStartWith($"¥{browser.Plan.Certificate!.Cost.Total / 100_000}"[..3]);
        (await visitor.TextAsync(".verdict")).ShouldContain("✓");
    }

    /// <summary>Chinese first; one click and everything of ours is English; the choice outlives a reload; one click back.</summary>
    [Fact]
    public async Task One_click_changes_the_language()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        (await visitor.Page.GetAttributeAsync("html", "lang")).ShouldBe("zh-CN");

        await visitor.Page.ClickAsync("button.desk__tool[lang=en]");

        (await visitor.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        (await visitor.TextAsync("#tab-people")).ShouldBe("People");
        await visitor.Page.ReloadAsync();
        await visitor.SettledAsync();
        (await visitor.TextAsync("#tab-people")).ShouldBe("People");
        await visitor.Page.ClickAsync("button.desk__tool[lang=zh-CN]");
        (await visitor.TextAsync("#tab-people")).ShouldBe("人员");
    }

    /// <summary>An empty database is said to be empty, with what to do; a server that does not answer is named, and trying again brings the plan.</summary>
    [Fact]
    public async Task Says_what_is_missing()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.EmptyStart);
        (await visitor.TextAsync(".message")).ShouldContain("还没有计划");
        visitor.Complaints.ShouldBeEmpty();

        await visitor.Page.RouteAsync("**/api/v1/plans?*", route => route.AbortAsync());
        await visitor.OpenAsync(browser.Start);
        (await visitor.TextAsync(".message")).ShouldContain("连不上服务");
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.ClickAsync(".message .button");
        await visitor.Page.WaitForSelectorAsync("#tab-people");
    }

    private const string PaintedColours = """
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const seen = new Set();
          for (const canvas of document.querySelectorAll('.map__holder canvas')) {
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            for (let i = 0; i < data.length; i += 4) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
          }
          done(seen.size);
        })))
        """;
}
