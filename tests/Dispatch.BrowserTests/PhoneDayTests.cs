using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using QRCoder;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>Whole days at the door: lunches with everything that goes wrong, a trip to the hospital, one phone in two hands.</summary>
public sealed class PhoneDayTests(BrowserFixture browser, RoadFixture road) : IClassFixture<BrowserFixture>, IClassFixture<RoadFixture>
{
    private const int Side = 480;

    private static readonly LocatorAssertionsToBeVisibleOptions _visible = new() { Timeout = 60_000 };

    private static readonly LocatorAssertionsToHaveCountOptions _patient = new() { Timeout = 60_000 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// The code at the door is read by the camera; a problem is told by one tap and its reason after; nobody home, a cold meal and a changed elder are told; each of them
    /// comes to the dispatcher's board, where what was measured can be looked up and the notice is settled.
    /// </summary>
    [Fact]
    public async Task A_lunch_round_with_everything_in_it()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        await visitor.Page.AddInitScriptAsync(Camera(await new RoadCodes(new SigningKeyStore(road.Database, SuiteClock.Clock)).OfHouseholdAsync("E2", Cancel)));
        var page = await road.OpenPhoneAsync(visitor, "rider-round", "R1");
        await page.TapAsync(".button--main:has-text('已装好')");
        await page.TapAsync("button:text-is('扫码或定位签到')");
        await page.TapAsync("button:text-is('扫二维码')");
        await Assertions.Expect(page.Locator(".toast:has-text('签到已核实')")).ToBeVisibleAsync(_visible);

        var doors = page.Locator(".item");
        await doors.Nth(0).Locator("button:text-is('更多')").TapAsync();
        await doors.Nth(0).Locator("button:text-is('餐食温度')").TapAsync();
        await page.FillAsync(".sheet .field input", "48,5");
        (await page.InnerTextAsync(".sheet .stopped")).ShouldContain("60");
        await page.TapAsync(".sheet button[type=submit]");
        await doors.Nth(0).Locator("button:text-is('更多')").TapAsync();
        await doors.Nth(0).Locator("button:text-is('老人状况变化')").TapAsync();
        await page.TapAsync(".choice:has-text('糊涂')");
        await page.TapAsync(".sheet button[type=submit]");
        await doors.Nth(1).Locator("button:text-is('有问题')").TapAsync();
        await Assertions.Expect(doors.Nth(1).Locator(".item__state")).ToHaveTextAsync("未办成");
        await page.TapAsync(".sheet button:text-is('进不去')");
        await doors.Nth(2).Locator("button:text-is('无人应答')").TapAsync();
        await page.TapAsync(".button--main:has-text('全部送到')");
        await Assertions.Expect(page.Locator(".synced strong")).ToHaveCountAsync(0, _patient);

        await using (var db = road.Database.Open())
        {
            var told = await db.StopActuals.Where(a => a.StaffId == "R1").ToDictionaryAsync(a => a.ItemId, a => a.State, Cancel);
            told.Values.ShouldBe([StopState.Done, StopState.Failed, StopState.NotHome], ignoreOrder: true);
            (await db.VisitChecks.SingleAsync(c => c.StaffId == "R1" && c.Kind == "problem", Cancel)).Document.ShouldContain("no-access");
        }

        await using var desk = await browser.VisitAsync();
        await road.AddReadyAsync("board-of-c1", null, "canteen", "canteen", "C1");
        await desk.Page.GotoAsync(new Uri(road.Address, $"/board?day={road.Today:yyyy-MM-dd}").ToString());
        await RoadFixture.SignInAsync(desk, "board-of-c1");
        foreach (var about in new[] { "cold-meal", "condition", "problem", "not-home" })
            await Assertions.Expect(desk.Page.Locator($"[data-notice={about}]")).ToHaveCountAsync(1, _patient);
        (await desk.Page.InnerTextAsync("[data-notice=problem]")).ShouldContain("进不去");
        await desk.Page.ClickAsync("[data-notice=cold-meal] .notice__what");
        await Assertions.Expect(desk.Page.Locator("[data-check=meal-temperature]")).ToContainTextAsync("48.5");
        await Assertions.Expect(desk.Page.Locator("[data-check=condition]")).ToHaveCountAsync(0);
        (await Axe.SeriousAsync(desk.Page)).ShouldBeEmpty();
        await desk.Page.ClickAsync("[data-notice=cold-meal] .notice__done");
        await Assertions.Expect(desk.Page.Locator("[data-notice=cold-meal]")).ToHaveCountAsync(0, _patient);
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Page.Locator("[data-notice]")).ToHaveCountAsync(3, _patient);
    }

    /// <summary>An escort checks in by position, takes the elder along and brings them home; the card stays with the elder all the time.</summary>
    [Fact]
    public async Task A_trip_to_the_hospital()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        await visitor.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await visitor.Page.Context.SetGeolocationAsync(new Geolocation { Longitude = 121.42f, Latitude = 31.2203f, Accuracy = 20 });
        var page = await road.OpenPhoneAsync(visitor, "escort-day", "K1");
        await page.TapAsync("button:text-is('扫码或定位签到')");
        await page.TapAsync("button:text-is('用当前位置签到')");
        await Assertions.Expect(page.Locator(".toast:has-text('米')")).ToBeVisibleAsync(_visible);
        await Assertions.Expect(page.Locator(".item button:text-is('无人应答')")).ToHaveCountAsync(1);

        await page.TapAsync(".button--main:has-text('已接到')");
        await page.WaitForSelectorAsync(".next__place:has-text('一院')");
        await Assertions.Expect(page.Locator(".item button:text-is('更多')")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await page.TapAsync(".button--main:has-text('就诊结束')");
        await page.TapAsync(".button--main:has-text('已送到家')");

        await Assertions.Expect(page.Locator("h1:has-text('今天的都完成了')")).ToBeVisibleAsync(_visible);
        await Assertions.Expect(page.Locator(".synced strong")).ToHaveCountAsync(0, _patient);
        await using var db = road.Database.Open();
        (await db.StopActuals.SingleAsync(a => a.StaffId == "K1", Cancel)).State.ShouldBe(StopState.Done);
        (await db.VisitChecks.Where(c => c.StaffId == "K1").Select(c => c.Document).ToListAsync(Cancel)).ShouldNotContain(d => d.Contains("121.42", StringComparison.Ordinal), "positions are not kept");
    }

    /// <summary>Reports of one person wait on the phone while another uses it, and go out when their own is back; what the server refuses is shown until it was read.</summary>
    [Fact]
    public async Task One_phone_in_two_hands()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        var page = await road.OpenPhoneAsync(visitor, "first-hand", "G1");
        await page.Context.SetOfflineAsync(true);
        await page.TapAsync(".button--main:has-text('到达')");
        await page.EvaluateAsync($$"""
            () => new Promise((done, failed) => {
              const open = indexedDB.open('dispatch-phone');
              open.onerror = failed;
              open.onsuccess = () => {
                const id = crypto.randomUUID();
                const report = { id, kind: 'done', date: '{{road.Today:yyyy-MM-dd}}', items: ['M1'], at: new Date().toISOString() };
                open.result.transaction('reports', 'readwrite').objectStore('reports').put({ id, staffId: 'G1', report, state: 'waiting', heldUntil: 0 }).onsuccess = () => done(0);
              };
            })
            """);
        await page.Context.SetOfflineAsync(false);
        await page.Context.ClearCookiesAsync();
        await road.AddReadyAsync("other-hand", "NOBODY", "carer", "own");
        await page.GotoAsync(new Uri(road.Address, "/m").ToString());
        await RoadFixture.SignInAsync(visitor, "other-hand");
        await Assertions.Expect(page.Locator("h1:has-text('今天没有安排')")).ToBeVisibleAsync(_visible);
        (await page.InnerTextAsync("body")).ShouldNotContain("老人E1");
        await using (var db = road.Database.Open())
            (await db.VisitChecks.CountAsync(c => c.StaffId == "G1" || c.StaffId == "NOBODY", Cancel)).ShouldBe(0);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(new Uri(road.Address, "/m").ToString());
        await RoadFixture.SignInAsync(visitor, "first-hand");
        await Assertions.Expect(page.Locator(".alarm:has-text('未被接受')")).ToBeVisibleAsync(_visible);
        (await page.InnerTextAsync(".alarm")).ShouldContain("调度员");
        await page.TapAsync(".alarm .button");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".next");
        await Assertions.Expect(page.Locator(".synced strong, .alarm")).ToHaveCountAsync(0, _patient);
        await using var after = road.Database.Open();
        (await after.StopActuals.SingleAsync(a => a.StaffId == "G1", Cancel)).State.ShouldBe(StopState.Arrived);
    }

    /// <summary>While the first answer is on its way the page does not say that there is nothing to do.</summary>
    [Fact]
    public async Task A_page_that_still_asks_does_not_say_nothing_to_do()
    {
        await using var visitor = await browser.VisitAsync(isPhone: true);
        await road.AddReadyAsync("rider-slow", "K1", "carer", "own");
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visitor.Page.RouteAsync("**/api/v1/my/route", async route =>
        {
            asked.TrySetResult();
            await answer.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.GotoAsync(new Uri(road.Address, "/m").ToString());
        await RoadFixture.SignInAsync(visitor, "rider-slow");
        await asked.Task.WaitAsync(Cancel);

        (await visitor.Page.InnerTextAsync(".synced")).ShouldContain("正在读取");
        (await visitor.Page.Locator(".next").CountAsync()).ShouldBe(0);

        answer.SetResult();
        await visitor.Page.WaitForSelectorAsync(".list");
    }

    /// <summary>A camera that looks at a sticker with the code.</summary>
    private static string Camera(string code)
    {
        using var made = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        var dark = made.ModuleMatrix.SelectMany((row, y) => Enumerable.Range(0, row.Count).Where(x => row[x]).Select(x => $"[{x},{y}]"));
        return $$"""
            navigator.mediaDevices.getUserMedia = async () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = {{Side}};
              const pen = canvas.getContext('2d');
              const cell = {{Side}} / {{made.ModuleMatrix.Count}};
              const draw = () => {
                pen.fillStyle = '#fff';
                pen.fillRect(0, 0, {{Side}}, {{Side}});
                pen.fillStyle = '#000';
                for (const [x, y] of [{{string.Join(',', dark)}}]) pen.fillRect(Math.round(x * cell), Math.round(y * cell), Math.ceil(cell), Math.ceil(cell));
                requestAnimationFrame(draw);
              };
              draw();
              return canvas.captureStream();
            };
            """;
    }
}
