using Dispatch.Core.Domain.Plans;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>The pictures of the guide, made by docs/pictures/make; skipped where nobody asks for them.</summary>
public sealed class PictureTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncDisposable
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("DISPATCH_PICTURES");

    private readonly PictureHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_page()
    {
        if (s_folder is null)
            Assert.Skip("Pictures are made by docs/pictures/make.");
        await _host.OpenAsync();
        await AddPeopleAsync();
        await DeskAsync("board", "board");
        await DeskAsync("timeline", "board?view=timeline");
        await DeskAsync("map", $"board?view=map&staff={Rider}");
        await DeskAsync("route", $"board?view=both&staff={Caregiver}&stop={FirstVisit}", WhyPersonAsync);
        await DeskAsync("unserved", "board", SmallestChangeAsync);
        await DeskAsync("week", "week");
        await DeskAsync("compare", "week", page => page.Locator(".week__deeds .el-button", new() { HasTextRegex = new("比较|Compare") }).First.ClickAsync(), ".compare .grid");
        await DeskAsync("import", "import", BrokenFileAsync);
        await DeskAsync("registers", "registers/standing-meals", mark: "tbody tr");
        await DeskAsync("qualifications", "registers/qualifications", mark: "tbody tr");
        await DeskAsync("kitchen", "kitchen", mark: ".trip");
        await DeskAsync("whatif", "whatif", WhatIfAsync, "[data-part=result]");
        await DeskAsync("offers", "offers", OfferAsync, ".offer");
        await DeskAsync("street", "street");
        await DeskAsync("jobs", "jobs", mark: ".list");
        await DeskAsync("users", "users", mark: ".list tbody tr");
        await DeskAsync("keys", "keys");
        await DeskAsync("audit", "audit", mark: ".list tbody tr");
        await SignedOutAsync();
        await PhoneAsync("my-route", Rider.ToLowerInvariant());
        await PhoneAsync("my-visits", Caregiver.ToLowerInvariant());
    }

    private string Rider => _host.Plan.Routes.First(r => r.Staff.Kind == "rider" && r.Trips > 1).Staff.Id;

    private PlanRoute CaregiverRoute => _host.Plan.Routes.First(r => r.Staff.Kind == "caregiver" && r.Stops.Any(s => s.Items.Any(i => i.ServiceCode == "BATH")));

    private string Caregiver => CaregiverRoute.Staff.Id;

    private int FirstVisit => CaregiverRoute.Stops.First(s => s.Kind == PlanStopKind.Visit).Sequence;

    private async Task AddPeopleAsync()
    {
        await _host.AddAsync(Rider.ToLowerInvariant(), _host.Plan.Routes.First(r => r.Staff.Id == Rider).Staff.Name, Rider, "carer", "own", "");
        await _host.AddAsync(Caregiver.ToLowerInvariant(), CaregiverRoute.Staff.Name, Caregiver, "carer", "own", "");
        await _host.AddAsync("zhoumin", "周敏", null, "canteen", "canteen", _host.Plan.Places.First(p => p.Kind == PlanPlaceKind.Canteen).Id);
        await _host.AddAsync("lihua", "李华", null, "auditor", "all", "");
    }

    /// <summary>One page at a desk in both languages, and on a phone in Chinese.</summary>
    private async Task DeskAsync(string name, string path, Func<IPage, Task>? before = null, string? mark = null)
    {
        foreach (var (isPhone, isEnglish, suffix) in new[] { (false, false, ""), (false, true, ".en"), (true, false, ".phone") })
        {
            await using var visitor = await VisitAsync(isPhone, isEnglish);
            await visitor.Page.GotoAsync(_host.Start.ToString());
            await visitor.Page.GotoAsync(new Uri(_host.Start, "/" + path).ToString());
            await visitor.Page.WaitForSelectorAsync("main h1");
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            if (before is not null)
                await before(visitor.Page);
            if (mark is not null)
                await visitor.Page.WaitForSelectorAsync(mark);
            await TakeAsync(visitor, name + suffix);
        }
    }

    private async Task SignedOutAsync()
    {
        foreach (var (isPhone, isEnglish, suffix) in new[] { (false, false, ""), (false, true, ".en"), (true, false, ".phone") })
        {
            await using var visitor = await VisitAsync(isPhone, isEnglish);
            await visitor.Page.GotoAsync(new Uri(_host.Start, "/sign-in").ToString());
            await visitor.Page.WaitForSelectorAsync(".gate__go");
            await TakeAsync(visitor, "sign-in" + suffix);
        }
    }

    /// <summary>Somebody's own route on a phone, in both languages.</summary>
    private async Task PhoneAsync(string name, string user)
    {
        foreach (var (isEnglish, suffix) in new[] { (false, ".phone"), (true, ".phone.en") })
        {
            await using var visitor = await VisitAsync(isPhone: true, isEnglish);
            await visitor.Page.GotoAsync(new Uri(_host.Start, "/m").ToString());
            await RoadFixture.SignInAsync(visitor, user, PictureHost.Word);
            await visitor.Page.WaitForSelectorAsync(".next");
            await TakeAsync(visitor, name + suffix);
        }
    }

    private async Task<Visitor> VisitAsync(bool isPhone, bool isEnglish)
    {
        var visitor = await browser.VisitAsync(isPhone, locale: isEnglish ? "en-GB" : "zh-CN");
        visitor.Page.SetDefaultTimeout(300_000);
        await visitor.Page.Clock.SetFixedTimeAsync(PictureHost.Now.UtcDateTime);
        if (isEnglish)
            await visitor.Page.AddInitScriptAsync("localStorage.setItem('dispatch.language', 'en')");
        return visitor;
    }

    private static async Task TakeAsync(Visitor visitor, string name)
    {
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visitor.Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))))");
        var picture = await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(s_folder!, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        picture.Length.ShouldBeGreaterThan(1_000);
    }

    private static async Task WhyPersonAsync(IPage page)
    {
        await page.Locator("[data-deed=why]").ClickAsync();
        await page.Locator("#detail .why").ScrollIntoViewIfNeededAsync();
    }

    private static async Task SmallestChangeAsync(IPage page)
    {
        if (await page.Locator("#tab-unserved").IsVisibleAsync())
            await page.ClickAsync("#tab-unserved");
        await page.Locator("[data-deed=smallest-change]").Nth(1).ClickAsync();
        await page.WaitForSelectorAsync(".tray .why");
    }

    private static async Task BrokenFileAsync(IPage page)
    {
        await page.SetInputFilesAsync("input[type=file]", new FilePayload
        {
            Name = "holidays.csv", MimeType = "text/csv", Buffer = "日期,名称\n2026-13-45,元旦\n,春节\n2026-04-05,清明节\n2026-04-05,清明\n"u8.ToArray(),
        });
        await page.ClickAsync("[data-deed=preview]");
        await page.WaitForSelectorAsync("[data-part=messages] tbody tr");
    }

    private static async Task WhatIfAsync(IPage page)
    {
        await page.ClickAsync(".form__one .form__wide");
        await page.Locator(".el-select-dropdown__item:visible").First.ClickAsync();
        await page.FillAsync(".form__deeds input", "3");
        await page.ClickAsync("[data-deed=try]");
    }

    private static async Task OfferAsync(IPage page)
    {
        foreach (var field in new[] { "elder", "service" })
        {
            await page.ClickAsync($"[data-field={field}]");
            await page.Locator(".el-select-dropdown__item:visible").Nth(2).ClickAsync();
        }

        await page.FillAsync("input[type=time] >> nth=0", "12:30");
        await page.ClickAsync("[data-deed=find]");
    }
}
