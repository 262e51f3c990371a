using Dispatch.Storage.Actuals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>The phone page as riders and caregivers use it: 390 × 844, with and without a network.</summary>
public sealed class MyRouteTests(BrowserFixture browser, RoadFixture road) : IClassFixture<BrowserFixture>, IClassFixture<RoadFixture>
{
    private static readonly LocatorAssertionsToHaveCountOptions _patient = new() { Timeout = 60_000 };

    /// <summary>A whole route without a network, the page closed and opened in between; with the network back everything is at the server once.</summary>
    [Fact]
    public async Task A_whole_route_is_worked_offline_and_synced()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = await road.OpenPhoneAsync(visitor, "rider-offline", "R1");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        await page.WaitForFunctionAsync("() => caches.open('phone-1').then((c) => c.match('/m')).then(Boolean)");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".next .next__time");
        foreach (var word in new[] { "已装好", "到达", "全部送到" })
            await page.TapAsync($".next .button--main:has-text('{word}')");
        await Assertions.Expect(page.Locator(".next .button--main")).ToHaveCountAsync(0, _patient);
        (await page.InnerTextAsync(".synced")).ShouldContain("没有网络");
        (await page.InnerTextAsync(".synced")).ShouldContain("待发送");
        await using (var db = road.Database.Open())
            (await db.VisitChecks.CountAsync(c => c.StaffId == "R1", TestContext.Current.CancellationToken)).ShouldBe(0);

        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".next h1");
        await page.Context.SetOfflineAsync(false);
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator(".synced strong")).ToHaveCountAsync(0, _patient);

        await using var after = road.Database.Open();
        var told = await after.StopActuals.Where(a => a.StaffId == "R1").ToListAsync(TestContext.Current.CancellationToken);
        told.Select(a => a.ItemId).ShouldBe(["M1", "M2", "M3"], ignoreOrder: true);
        told.ShouldAllBe(a => a.State == StopState.Done && a.ArrivedUtc != null);
        var reports = await after.VisitChecks.Where(c => c.StaffId == "R1").ToListAsync(TestContext.Current.CancellationToken);
        reports.ShouldAllBe(c => c.DeviceUtc < c.ReceivedUtc);
        visitor.Origins.ShouldBe([road.Address.GetLeftPart(UriPartial.Authority)]);

        // Another phone knows of it all, of the loading too.
        await using var second = await browser.VisitAsync(isPhone: true);
        await second.Page.GotoAsync(new Uri(road.Address, "/m").ToString());
        await RoadFixture.SignInAsync(second, "rider-offline");
        await second.Page.WaitForSelectorAsync(".next h1");
        await Assertions.Expect(second.Page.Locator(".next .button--main")).ToHaveCountAsync(0, _patient);
    }

    /// <summary>A bath does not begin with high blood pressure; measured again it does. The limits hold on the phone itself.</summary>
    [Fact]
    public async Task The_health_gate_holds_on_the_phone()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = await road.OpenPhoneAsync(visitor, "carer-gate", "G1");
        await page.TapAsync(".button--main:has-text('到达')");
        await page.TapAsync("button:has-text('健康检查')");
        await page.WaitForSelectorAsync(".sheet .question");
        await PageAudit.ElderFriendlyAsync(page, 18);
        await MeasureAsync(page, "182", "95");
        (await page.InnerTextAsync(".reasons")).ShouldContain("182");
        (await page.Locator("button:has-text('开始服务')").CountAsync()).ShouldBe(0);

        await page.TapAsync(".sheet button:has-text('重新测量')");
        await MeasureAsync(page, "150", "90");

        await page.TapAsync("button:has-text('开始服务')");
        await Assertions.Expect(page.Locator("button:has-text('开始服务')")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".item .button--main:has-text('完成')")).ToHaveCountAsync(1);
    }

    /// <summary>
    /// In both languages, at the usual and the largest text, the page and each of its sheets: nothing beyond the edge, targets of 60 px, text of 18 px, contrast, and
    /// axe-core finds nothing serious.
    /// </summary>
    [Theory]
    [InlineData(false, 18)]
    [InlineData(true, 18)]
    [InlineData(false, 30)]
    [InlineData(true, 30)]
    public async Task The_page_is_friendly_to_elders(bool isEnglish, int size)
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = await road.OpenPhoneAsync(visitor, $"rider-look-{isEnglish}-{size}", "K1");
        await page.TapAsync(".button--bar");
        for (var now = 18; now < size; now += 2)
            await page.TapAsync(".stepper .button:last-child");
        if (isEnglish)
            await page.TapAsync(".sheet [lang=en]");
        await PageAudit.ElderFriendlyAsync(page, size);
        await page.TapAsync(".sheet__head .button");
        await PageAudit.ElderFriendlyAsync(page, size);

        foreach (var sheet in isEnglish ? new[] { "Navigate", "Check in by code or place" } : ["导航", "扫码或定位签到"])
        {
            await page.TapAsync($".next button:text-is('{sheet}')");
            await page.WaitForSelectorAsync(".sheet");
            await PageAudit.ElderFriendlyAsync(page, size);
            await page.TapAsync(".sheet__head .button");
        }

        await page.TapAsync($".item button:text-is('{(isEnglish ? "More" : "更多")}')");
        await page.TapAsync($".item button:text-is('{(isEnglish ? "Elder seems changed" : "老人状况变化")}')");
        await page.WaitForSelectorAsync(".sheet .choice");
        await PageAudit.ElderFriendlyAsync(page, size);
        (await page.EvaluateAsync<string[]>(PageAudit.Untranslated)).ShouldBeEmpty();
        (await page.TitleAsync()).ShouldStartWith(isEnglish ? "My route" : "我的路线");
        visitor.Complaints.ShouldNotContain(c => !c.Contains("401", StringComparison.Ordinal));
    }

    /// <summary>The sheets before a bath and for a meal hold to the same.</summary>
    [Fact]
    public async Task The_sheets_of_the_work_are_friendly_too()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = await road.OpenPhoneAsync(visitor, "rider-sheets", "R1");
        await page.TapAsync(".stop:has-text('和平新村')");
        await page.TapAsync(".item >> nth=0 >> button:text-is('更多')");
        await page.TapAsync(".item button:text-is('餐食温度')");
        await page.WaitForSelectorAsync(".sheet .field");
        await PageAudit.ElderFriendlyAsync(page, 18);

        await using var carer = await browser.VisitAsync(isPhone: true);
        page = await road.OpenPhoneAsync(carer, "carer-sheets", "G2");
        await PageAudit.ElderFriendlyAsync(page, 18);
    }

    /// <summary>The way to a map is offered stop by stop in that map's own coordinates; inside WeChat the address is copied instead.</summary>
    [Fact]
    public async Task Maps_get_their_own_coordinates()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = await road.OpenPhoneAsync(visitor, "rider-maps", "K1");
        await page.TapAsync("text=导航");
        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.sheet a')].map((a) => a.href)");
        links.Length.ShouldBe(3);
        links[0].ShouldMatch(@"uri\.amap\.com/navigation\?to=121\.42[3-6]\d+,31\.21[6-9]\d+,.*mode=car"); // 121.42, 31.22 in WGS-84
        links[1].ShouldMatch(@"latlng:31\.22[2-5]\d+,121\.43[0-2]\d+&coord_type=bd09ll");
    }

    /// <summary>Inside WeChat no map app opens: no link is offered, the address is copied instead.</summary>
    [Fact]
    public async Task Inside_chat_the_address_is_copied()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true, agent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50");
        var page = await road.OpenPhoneAsync(visitor, "rider-chat", "K1");
        await page.TapAsync("text=导航");
        await page.WaitForSelectorAsync(".sheet .address");
        (await page.Locator(".sheet a").CountAsync()).ShouldBe(0);

        await page.TapAsync("button:text-is('复制地址')");

        await Assertions.Expect(page.Locator(".sheet [role=status]")).ToContainTextAsync("地址已复制");
        (await page.EvaluateAsync<string>("() => getSelection().toString()")).ShouldContain("江苏路100弄");
    }

    private static async Task MeasureAsync(IPage page, string systolic, string diastolic)
    {
        var no = page.Locator(".question .choice:first-of-type");
        for (var i = 0; i < await no.CountAsync(); i++)
            await no.Nth(i).TapAsync();
        await page.Locator(".field input").Nth(0).FillAsync(systolic);
        await page.Locator(".field input").Nth(1).FillAsync(diastolic);
        await page.TapAsync(".sheet button[type=submit]");
    }
}
