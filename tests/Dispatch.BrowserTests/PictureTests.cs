using Dispatch.Core.Domain.Plans;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>The pictures of the guide, made by docs/pictures/make; skipped where nobody asks for them.</summary>
public sealed class PictureTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncDisposable
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("DISPATCH_PICTURES");

    /// <summary>The pages wanted. Empty: all.</summary>
    private static readonly string[] s_wanted = (Environment.GetEnvironmentVariable("DISPATCH_PICTURES_OF") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private const string Dispatcher = "zhoumin";

    /// <summary>Draws a lunch tray: the sample has no photos of anybody's.</summary>
    private const string Tray = """
        () => {
          const pen = Object.assign(document.createElement('canvas'), { width: 480, height: 320 }).getContext('2d');
          const box = (colour, x, y, w, h, r) => { pen.fillStyle = colour; pen.beginPath(); pen.roundRect(x, y, w, h, r); pen.fill(); };
          box('#8a6a4a', 0, 0, 480, 320, 0); box('#e9ece8', 50, 40, 380, 240, 22);
          box('#fbfaf5', 70, 60, 165, 200, 14); box('#7fa650', 250, 60, 160, 92, 14); box('#b5642d', 250, 168, 160, 92, 14);
          for (let i = 0; i < 160; i++) box('#ece6d6', 80 + (i * 37) % 140, 70 + (i * 53) % 176, 9, 4, 2);
          for (let i = 0; i < 26; i++) box('#5d8537', 258 + (i * 41) % 138, 70 + (i * 29) % 70, 18, 6, 3);
          for (let i = 0; i < 14; i++) box('#8d4516', 262 + (i * 47) % 120, 178 + (i * 31) % 62, 24, 14, 6);
          return pen.canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
        }
        """;

    private readonly PictureHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_page()
    {
        if (s_folder is null)
            Assert.Skip("Pictures are made by docs/pictures/make.");
        await _host.OpenAsync();
        await AddPeopleAsync();
        await DeskAsync("board", "board", phonePath: "board?view=list");
        await DeskAsync("timeline", "board?view=timeline");
        await DeskAsync("map", $"board?view=map&staff={Rider}", phonePath: "board?view=map");
        await DeskAsync("route", $"board?view=both&staff={Caregiver}&stop={FirstVisit}", WhyPersonAsync);
        await DeskAsync("unserved", "board", SmallestChangeAsync, phonePath: "board?view=list");
        await DeskAsync("week", "week");
        await DeskAsync("compare", "week", page => page.Locator(".week__deeds .el-button", new() { HasTextRegex = new("比较|Compare") }).First.ClickAsync(), ".compare .grid");
        await DeskAsync("import", "import", BrokenFileAsync);
        await DeskAsync("registers", "registers/standing-meals", mark: "tbody tr");
        await DeskAsync("qualifications", "registers/qualifications", mark: "tbody tr");
        await DeskAsync("kitchen", "kitchen", mark: ".trip");
        await DeskAsync("whatif", "whatif", WhatIfAsync, "[data-part=result]", isOnce: true);
        await DeskAsync("offers", "offers", OfferAsync, ".offer");
        await DeskAsync("visits", "visits", page => page.Locator("[data-deed=photo]").First.ClickAsync(), ".check__photo");
        await DeskAsync("ratings", "visits?part=ratings", mark: "[data-part=ratings] tbody tr");
        await DeskAsync("street", "street", mark: "[data-part=staffing][aria-busy=false] tbody tr");
        await DeskAsync("jobs", "jobs", mark: ".list");
        await DeskAsync("users", "users", mark: ".list tbody tr");
        await DeskAsync("keys", "keys", mark: ".list tbody tr");
        await DeskAsync("audit", "audit", mark: ".list tbody tr");
        if (IsWanted("account"))
            await AccountAsync();
        if (IsWanted("sign-in"))
            await SignedOutAsync();
        await PhoneAsync("my-route", Rider.ToLowerInvariant());
        await PhoneAsync("my-visits", Caregiver.ToLowerInvariant());
    }

    private string Rider => RiderRoute.Staff.Id;

    private PlanRoute RiderRoute => _host.Plan.Routes.First(r => r.Staff.Kind == "rider" && r.Trips > 1);

    private PlanRoute CaregiverRoute => _host.Plan.Routes.First(r => r.Staff.Kind == "caregiver" && r.Stops.Any(s => s.Items.Any(i => i.ServiceCode == "BATH")));

    private string Caregiver => CaregiverRoute.Staff.Id;

    private int FirstVisit => CaregiverRoute.Stops.First(s => s.Kind == PlanStopKind.Visit).Sequence;

    private async Task AddPeopleAsync()
    {
        var rider = await _host.AddAsync(Rider.ToLowerInvariant(), RiderRoute.Staff.Name, Rider, "carer", "own", "");
        var caregiver = await _host.AddAsync(Caregiver.ToLowerInvariant(), CaregiverRoute.Staff.Name, Caregiver, "carer", "own", "");
        await _host.AddAsync(Dispatcher, "周敏", null, "canteen", "canteen", _host.Plan.Places.First(p => p.Kind == PlanPlaceKind.Canteen).Id);
        await _host.AddAsync("lihua", "李华", null, "auditor", "all", "");
        await using var visitor = await browser.VisitAsync();
        await _host.TellAsync(new RoadTales(await visitor.Page.EvaluateAsync<string>(Tray)), (RiderRoute, rider), (CaregiverRoute, caregiver));
    }

    /// <summary>One page at a desk in both languages, and on a phone in Chinese.</summary>
    /// <param name="name">The pictures' name.</param>
    /// <param name="path">The page's address.</param>
    /// <param name="before">What is done on the page first.</param>
    /// <param name="mark">What must be there before the picture is taken.</param>
    /// <param name="phonePath">Its address on a phone. Null: the same.</param>
    /// <param name="isOnce">What is done first takes long: the phone's picture is one of the same page made narrow.</param>
    private async Task DeskAsync(string name, string path, Func<IPage, Task>? before = null, string? mark = null, string? phonePath = null, bool isOnce = false)
    {
        if (!IsWanted(name))
            return;
        await using (var desk = await VisitAsync(isPhone: false))
        {
            await OpenAsync(desk, path, before, mark);
            await TakeAsync(desk, name);
            await SwitchAsync(desk);
            await TakeAsync(desk, name + ".en");
            if (isOnce)
            {
                await SwitchAsync(desk);
                await desk.Page.SetViewportSizeAsync(390, 844);
                await TakeAsync(desk, name + ".phone");
                return;
            }
        }

        await using var phone = await VisitAsync(isPhone: true);
        await OpenAsync(phone, phonePath ?? path, before, mark);
        await TakeAsync(phone, name + ".phone");
    }

    private async Task OpenAsync(Visitor visitor, string path, Func<IPage, Task>? before, string? mark)
    {
        await visitor.Page.GotoAsync(_host.Start.ToString());
        await visitor.Page.GotoAsync(new Uri(_host.Start, "/" + path).ToString());
        await visitor.Page.WaitForSelectorAsync("main h1");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (before is not null)
            await before(visitor.Page);
        if (mark is not null)
            await visitor.Page.WaitForSelectorAsync(mark);
        await visitor.Page.EvaluateAsync("document.querySelector('main').scrollTop = 0");
    }

    private static bool IsWanted(string name) => s_wanted.Length == 0 || s_wanted.Contains(name);

    /// <summary>To the other language, under an open window too.</summary>
    private static async Task SwitchAsync(Visitor visitor) => await visitor.Page.EvaluateAsync("document.querySelector('button.desk__tool[lang]').click()");

    /// <summary>A dispatcher's own account.</summary>
    private async Task AccountAsync()
    {
        await using var visitor = await VisitAsync(isPhone: false);
        await visitor.Page.GotoAsync(new Uri(_host.Start, "/sign-in?to=/account").ToString());
        await RoadFixture.SignInAsync(visitor, Dispatcher, PictureHost.Word);
        await visitor.Page.WaitForSelectorAsync(".session__name");
        await TakeAsync(visitor, "account");
        await SwitchAsync(visitor);
        await TakeAsync(visitor, "account.en");
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
        if (!IsWanted(name))
            return;
        foreach (var (isEnglish, suffix) in new[] { (false, ".phone"), (true, ".phone.en") })
        {
            await using var visitor = await VisitAsync(isPhone: true, isEnglish);
            await visitor.Page.GotoAsync(new Uri(_host.Start, "/m").ToString());
            await RoadFixture.SignInAsync(visitor, user, PictureHost.Word);
            await visitor.Page.WaitForSelectorAsync(".next");
            await TakeAsync(visitor, name + suffix);
        }
    }

    private async Task<Visitor> VisitAsync(bool isPhone, bool isEnglish = false)
    {
        var visitor = await browser.VisitAsync(isPhone, locale: isEnglish ? "en-GB" : "zh-CN");
        visitor.Page.SetDefaultTimeout(120_000);
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
        await page.ClickAsync("[data-field=elder]");
        await page.Locator(".el-select-dropdown__item:visible").Nth(2).ClickAsync();
        await page.ClickAsync("[data-field=service]");
        await page.Locator(".el-select-dropdown__item:visible", new() { HasText = "探访关爱（每周）" }).ClickAsync();

        await page.FillAsync("input[type=time] >> nth=0", "12:30");
        await page.ClickAsync("[data-deed=find]");
    }
}
