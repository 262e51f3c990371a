using Dispatch.Core.Domain.Plans;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class PlanPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private PlanRoute Rider => browser.Plan.Routes.Single(r => r.Staff.Id == "R-1");

    /// <summary>Everybody with a route stands in the list, the map is painted, nothing is asked of another origin and nothing goes wrong.</summary>
    [Fact]
    public async Task Shows_everybody_and_asks_nobody_else()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);

        (await visitor.CountAsync(".person")).ShouldBe(browser.Plan.Routes.Length);
        (await visitor.TextAsync(".choice__title")).ShouldContain("江苏路街道");
        (await visitor.TextAsync(".badge")).ShouldContain("已独立核验");
        (await visitor.Page.EvaluateAsync<int>(PaintedColours)).ShouldBeGreaterThan(20);
        visitor.Origins.ShouldBe([browser.Start.GetLeftPart(UriPartial.Authority)]);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>The access token does not stay in the address bar.</summary>
    [Fact]
    public async Task The_token_leaves_the_address_bar()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);

        visitor.Page.Url.ShouldNotContain("token");
        (await visitor.Page.EvaluateAsync<string>("document.cookie")).ShouldBeEmpty();
    }

    /// <summary>Without a token there is the sign-in with a word on how to get in, and no plan.</summary>
    [Fact]
    public async Task Strangers_are_told_how_to_get_in()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(new Uri(browser.Start, "/").ToString());

        await visitor.Page.WaitForSelectorAsync("input[name=username]");
        (await visitor.TextAsync("main")).ShouldContain("dispatch serve");
        (await visitor.CountAsync(".map__canvas")).ShouldBe(0);
    }

    /// <summary>Elders' names are masked until one person's route is opened; there they are in full.</summary>
    [Fact]
    public async Task Names_are_in_full_only_in_the_route()
    {
        var elders = Rider.Stops.SelectMany(s => s.Items).Select(i => i.ElderName!).Where(n => n.Length > 2).Distinct().ToList();
        var staff = browser.Plan.Routes.Select(r => r.Staff.Name).ToHashSet();
        elders.RemoveAll(staff.Contains);
        elders.ShouldNotBeEmpty();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        var overview = await visitor.TextAsync("body");
        elders.ShouldAllBe(name => !overview.Contains(name));

        await visitor.Page.ClickAsync("[data-staff=R-1]");
        await visitor.Page.WaitForSelectorAsync(".item__who small");

        var route = await visitor.TextAsync("#detail");
        elders.ShouldAllBe(name => route.Contains(name));
    }

    /// <summary>A route lists every stop in order; a stop chosen there is marked in the timeline, and the other way round.</summary>
    [Fact]
    public async Task Stops_and_timeline_choose_each_other()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("[data-staff=R-1]");
        (await visitor.CountAsync("#detail [data-stop]")).ShouldBe(Rider.Stops.Length);

        await visitor.Page.ClickAsync("#detail [data-stop='3'] .stop__head");
        (await visitor.Page.GetAttributeAsync("[data-bar='R-1/3']", "aria-pressed")).ShouldBe("true");
        visitor.Page.Url.ShouldContain("staff=R-1&stop=3");

        await visitor.Page.ClickAsync("[data-bar='R-1/5']");
        (await visitor.Page.GetAttributeAsync("#detail [data-stop='5']", "class"))!.ShouldContain("is-chosen");
        await visitor.Page.FocusAsync("[data-bar='R-1/5']");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        (await visitor.Page.GetAttributeAsync("#detail [data-stop='6']", "class"))!.ShouldContain("is-chosen");
    }

    /// <summary>A kept address opens the same person and stop again.</summary>
    [Fact]
    public async Task The_address_keeps_the_view()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("[data-bar='R-1/5']");

        await visitor.Page.ReloadAsync();

        await visitor.Page.WaitForSelectorAsync("#detail [data-stop='5'].is-chosen");
        (await visitor.TextAsync(".detail__name")).ShouldContain(Rider.Staff.Name);
    }

    /// <summary>A click on the numbered stop on the map chooses it.</summary>
    [Fact]
    public async Task The_map_chooses_stops()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("[data-staff=D-1]");
        await visitor.Page.ClickAsync("#detail [data-stop='2'] .stop__head");
        var chosen = visitor.Page.Url;
        await visitor.Page.Keyboard.PressAsync("Escape");
        (await visitor.Page.IsHiddenAsync("#detail")).ShouldBeTrue();

        await visitor.Page.GoBackAsync();
        await visitor.Page.WaitForSelectorAsync("#detail [data-stop='2'].is-chosen");
        visitor.Page.Url.ShouldBe(chosen);
        var at = await visitor.Page.EvaluateAsync<double[]>(StopPixel);
        await visitor.Page.Mouse.ClickAsync((float)at[0], (float)at[1]);

        (await visitor.Page.GetAttributeAsync("#detail [data-stop='3']", "class"))!.ShouldContain("is-chosen");
    }

    /// <summary>Filters leave those who belong to the canteen, and can be cleared; words find people by the places they go to.</summary>
    [Fact]
    public async Task Filters_and_search()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);

        await visitor.Page.SelectOptionAsync(".filters select >> nth=0", "C-2");
        (await visitor.CountAsync(".person")).ShouldBe(browser.Plan.Routes.Count(r => r.Staff.BaseId == "C-2"));
        await visitor.Page.ClickAsync(".list-head .link");
        await visitor.Page.FillAsync(".filters__search", "同安康复医院");

        (await visitor.CountAsync(".person")).ShouldBe(browser.Plan.Routes.Count(r => r.Stops.Any(s => s.PlaceName == "同安康复医院")));
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("filters__search");
    }

    /// <summary>A canteen's departures are all there, in order of time, with boxes by diet.</summary>
    [Fact]
    public async Task Departures_of_a_canteen()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync(".group:has([data-staff=R-1]) .group__head .link");

        var times = await visitor.Page.Locator(".departures__time").AllInnerTextsAsync();

        times.Count.ShouldBe(browser.Plan.Routes.SelectMany(r => r.Stops).Count(s => s.Kind == PlanStopKind.Load && s.PlaceId == "C-1"));
        times.ShouldBe(times.Order(StringComparer.Ordinal));
        (await visitor.TextAsync(".diets")).ShouldNotBeEmpty();
    }

    /// <summary>Unserved requests say why in words; the money adds up in the cost sheet.</summary>
    [Fact]
    public async Task Unserved_and_cost()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.ClickAsync("[role=tab]:nth-child(2)");
        (await visitor.CountAsync(".undone")).ShouldBe(3);
        (await visitor.TextAsync(".unserved")).ShouldContain(browser.Plan.Unserved[0].Reason.Zh);

        await visitor.Page.ClickAsync("[role=tab]:nth-child(3)");

        var yuan = browser.Plan.Certificate!.Cost.Total / 100_000;
        (await visitor.TextAsync(".total b")).Replace(",", "", StringComparison.Ordinal).ShouldStartWith($"¥{yuan}"[..3]);
        (await visitor.TextAsync(".verdict")).ShouldContain("✓");
    }

    /// <summary>An empty database is said to be empty, with what to do; the page does not break.</summary>
    [Fact]
    public async Task Says_when_there_is_no_plan()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.EmptyStart);

        (await visitor.TextAsync(".message")).ShouldContain("还没有计划");
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>A server that does not answer is named as such, and trying again brings the plan.</summary>
    [Fact]
    public async Task Says_when_the_server_is_gone()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.RouteAsync("**/api/v1/plans?*", route => route.AbortAsync());
        await visitor.OpenAsync(browser.Start);
        (await visitor.TextAsync(".message")).ShouldContain("连不上本机服务");

        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.ClickAsync(".message .button");

        await visitor.Page.WaitForSelectorAsync(".person");
    }

    private const string PaintedColours = """
        () => {
          const canvas = document.querySelector('.map__canvas');
          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          const seen = new Set();
          for (let i = 0; i < data.length; i += 4) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
          return seen.size;
        }
        """;

    /// <summary>The middle of the pixels in the colour of a chosen stop; then one pixel of the route's next number is looked for by its place.</summary>
    private const string StopPixel = """
        async () => {
          const { MapView } = await import('/assets/js/mapview.js');
          const { state } = await import('/assets/js/store.js');
          const canvas = document.querySelector('.map__canvas');
          const box = canvas.getBoundingClientRect();
          const view = new MapView();
          [view.width, view.height] = [box.width, box.height];
          view.setOrigin([...state.model.places.values()].map((p) => p.point));
          const stops = state.model.byId.get('D-1').stops;
          view.fit(stops.filter((s) => s.point).map((s) => s.point), Math.min(70, view.width / 7, view.height / 6));
          const at = view.pixel(stops[3].point);
          return [box.left + at.x, box.top + at.y];
        }
        """;
}
