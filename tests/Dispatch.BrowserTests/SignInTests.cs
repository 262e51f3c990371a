using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>Signing in with each role, what is to be done at the first time, and the pages of administrators.</summary>
public sealed class SignInTests(BrowserFixture browser, RoadFixture road) : IClassFixture<BrowserFixture>, IClassFixture<RoadFixture>
{
    /// <summary>Each role comes to where it works, and sees in the bar only what it may do.</summary>
    [Theory]
    [InlineData("carer", "own", "", "/m", "")]
    [InlineData("canteen", "canteen", "C1", "/board", "")]
    [InlineData("provider", "provider", "P1", "/board", "")]
    [InlineData("street", "street", "310105102", "/street", "")]
    [InlineData("auditor", "all", "", "/audit", "/audit")]
    public async Task Each_role_comes_to_its_work(string role, string kind, string code, string home, string page)
    {
        await road.AddReadyAsync($"home-{role}", role == "carer" ? "G2" : null, role, kind, code);
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(new Uri(road.Address, "/sign-in").ToString());
        await RoadFixture.SignInAsync(visitor, $"home-{role}");
        await visitor.Page.WaitForURLAsync(new Uri(road.Address, home).ToString());
        if (page.Length == 0)
            return;

        await visitor.Page.WaitForSelectorAsync(".list");
        (await visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.desk__page')].map((a) => a.getAttribute('href'))")).ShouldContain(page);
        (await visitor.CountAsync(".desk__page[href='/users']")).ShouldBe(0);
        (await visitor.TextAsync("[role=status]")).ShouldContain("链条完整");
    }

    /// <summary>At the usual and the largest text, in both languages: text of 18 px, targets of 60 px, contrast, nothing beyond the edge.</summary>
    [Fact]
    public async Task The_sign_in_page_is_friendly_to_elders()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = visitor.Page;
        await page.GotoAsync(new Uri(road.Address, "/sign-in").ToString());
        foreach (var size in new[] { 18, 30 })
        {
            for (var now = 18; now < size; now += 2)
                await page.TapAsync(".stepper .button:last-child");
            foreach (var language in new[] { "en", "zh-CN" })
            {
                await page.TapAsync($"button[lang={language}]");
                await PageAudit.ElderFriendlyAsync(page, size);
            }
        }
    }

    /// <summary>An administrator's first time: new password, second factor by its code; then a user is added. (How the pages hold: <see cref="RolePagesTests"/>.)</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_administrators_first_day(bool isPhone)
    {
        var name = isPhone ? "admin-phone" : "admin-desk";
        var password = await road.AddAsync(name, null, "administrator", "all");
        await using var visitor = await browser.VisitAsync(isPhone);
        var page = visitor.Page;
        await page.GotoAsync(new Uri(road.Address, "/users").ToString());
        (await Axe.SeriousAsync(page)).ShouldBeEmpty();
        await RoadFixture.SignInAsync(visitor, name, "wrong word entirely");
        await page.WaitForSelectorAsync(".gate__wrong");
        await RoadFixture.SignInFirstAsync(visitor, name, password, hasFactor: true, async () => (await Axe.SeriousAsync(page)).ShouldBeEmpty());

        await page.WaitForSelectorAsync(".page .list");
        await page.ClickAsync("text=新增用户");
        (await Axe.SeriousAsync(page)).ShouldBeEmpty();
        await page.FillAsync(".window input >> nth=0", $"new-of-{name}");
        await page.FillAsync(".window input >> nth=2", "G2");
        await page.ClickAsync(".window button[type=submit]");
        (await page.InnerTextAsync(".secret code")).Length.ShouldBeGreaterThan(11);
        visitor.Origins.ShouldBe([road.Address.GetLeftPart(UriPartial.Authority)]);
    }
}
