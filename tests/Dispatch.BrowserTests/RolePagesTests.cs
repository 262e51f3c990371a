using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>
/// Every page that a role may open, at a desk and on a phone, in Chinese and in English: it has its content, axe finds nothing serious, nothing reaches beyond the edge,
/// every word is in the page's language, nothing is refused or asked of another origin, the browser has no complaint. What a role may not open it is not shown.
/// </summary>
public sealed class RolePagesTests(BrowserFixture browser, RoadFixture road) : IClassFixture<BrowserFixture>, IClassFixture<RoadFixture>
{
    /// <summary>Names in the registers and of people who sign in: data, the same in every language.</summary>
    private const string Names = "老人E\\d|人员[A-Z]\\d|和平新村|江苏路100弄|江苏路街道|长宁区|第一机构|一食堂|一站|一院|\\d号|从北门进|助浴";

    private const string SignIn = "/sign-in";

    /// <summary>The desk's pages, each with what shows that its content is there, and the address of the API that stands behind it.</summary>
    private static readonly (string Path, string Mark, string Api)[] _pages =
    [
        ("/board", "#board[aria-busy=false] .board__plan", "/plans"),
        ("/week", "[aria-busy=false] [data-day]", "/plans"),
        ("/import", "[aria-busy=false] input[type=file]", "/imports"),
        ("/registers", "[data-register] thead", "/registers/tables"),
        ("/kitchen", "[aria-busy=false].kitchen .card", "/plans"),
        ("/whatif", "[aria-busy=false] [data-deed=try]", "/plans"),
        ("/offers", "[aria-busy=false] [data-field=elder]", "/plans"),
        ("/visits", "[data-part=checks][aria-busy=false]", "/plans"),
        ("/street", "[aria-busy=false].street [data-part=coverage] tbody tr", "/coverage?date=2026-11-24"),
        ("/jobs", "[aria-busy=false] .list tbody tr", "/jobs"),
        ("/users", "[aria-busy=false] .list tbody tr", "/users"),
        ("/keys", "[aria-busy=false] .list tbody tr", "/keys"),
        ("/audit", "[aria-busy=false] .list tbody tr", "/audit"),
    ];

    private static readonly Dictionary<string, (string Kind, string Code, bool HasFactor, string[] Pages)> _roles = new()
    {
        ["canteen"] = ("canteen", "C1", false, ["/board", "/week", "/registers", "/kitchen", "/whatif", "/offers", "/visits", "/street"]),
        ["provider"] = ("provider", "P1", false, ["/board", "/week", "/registers", "/kitchen", "/whatif", "/offers", "/visits"]),
        ["street"] = ("street", "310105102", false, ["/registers", "/street"]),
        ["district"] = ("district", "310105", true, ["/board", "/week", "/import", "/registers", "/kitchen", "/whatif", "/offers", "/visits", "/street", "/jobs"]),
        ["auditor"] = ("all", "", false, ["/street", "/audit"]),
        ["administrator"] = ("all", "", true, ["/jobs", "/users", "/keys", "/audit"]),
        ["carer"] = ("own", "", false, []),
    };

    private readonly List<string> _findings = [];

    public static TheoryData<string, bool> Everybody
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var role in _roles.Keys)
            {
                all.Add(role, false);
                all.Add(role, true);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_of_a_role_holds(string role, bool isPhone)
    {
        var (kind, code, hasFactor, own) = _roles[role];
        var name = $"pages-{role}-{(isPhone ? "phone" : "desk")}";
        var password = await road.AddAsync(name, role == "carer" ? "G2" : null, role, kind, code);
        await using var visitor = await browser.VisitAsync(isPhone);
        var page = visitor.Page;
        await page.GotoAsync(Address("/account"));
        if (role == "carer")
            await LookAsync(visitor, SignIn, ".gate__go");
        await RoadFixture.SignInFirstAsync(visitor, name, password, hasFactor);
        await page.WaitForSelectorAsync("main .form");
        visitor.Complaints.Clear();

        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.desk__page')].map((a) => a.getAttribute('href'))")).ShouldBe(own);
        await LookAsync(visitor, "/account", "main .form");
        foreach (var (path, mark, _) in _pages.Where(p => own.Contains(p.Path)))
        {
            await page.GotoAsync(Address(path));
            await LookAsync(visitor, path, (path, role) == ("/street", "canteen") ? "[data-part=recall]" : mark);
        }

        foreach (var (path, _, api) in _pages.Where(p => !own.Contains(p.Path)))
            await RefusedAsync(page, path, api);
        visitor.Complaints.ShouldBeEmpty("pages that are not theirs ask for nothing");
        if (role == "carer")
        {
            await page.GotoAsync(Address("/m"));
            await LookAsync(visitor, "/m", ".next h1");
        }

        _findings.ShouldBeEmpty();
        visitor.Origins.ShouldBe([road.Address.GetLeftPart(UriPartial.Authority)]);
    }

    private string Address(string path) => new Uri(road.Address, path).ToString();

    /// <summary>Looks at the page that is open in the language it has, then in the other one; every finding with where it is.</summary>
    private async Task LookAsync(Visitor visitor, string path, string mark)
    {
        var page = visitor.Page;
        await page.WaitForSelectorAsync(mark);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        for (var turn = 0; turn < 2; turn++)
        {
            var language = await page.EvaluateAsync<string>("document.documentElement.lang");
            string[] found =
            [
                .. await page.EvaluateAsync<string[]>(PageAudit.TooWide), .. await page.EvaluateAsync<string[]>(PageAudit.Nameless), .. await page.EvaluateAsync<string[]>(PageAudit.Untranslated),
                .. language == "en" ? await page.EvaluateAsync<string[]>(PageAudit.Chinese, Names) : [], .. await Axe.SeriousAsync(page),
                .. await page.Locator(".fault:visible, .el-alert--error:visible").AllInnerTextsAsync(), .. visitor.Complaints.Where(c => path != SignIn || !c.Contains("401", StringComparison.Ordinal)),
            ];
            _findings.AddRange(found.Select(f => $"{path} {language}: {f}"));
            if (string.IsNullOrWhiteSpace(await page.InnerTextAsync("h1 >> nth=0")))
                _findings.Add($"{path} {language}: no heading");
            visitor.Complaints.Clear();
            await TurnAsync(page, language);
        }
    }

    /// <summary>To the other language; on the phone's page it stands in the settings.</summary>
    private static async Task TurnAsync(IPage page, string from)
    {
        var to = from == "en" ? "zh-CN" : "en";
        var isSheet = await page.Locator(".button--bar").CountAsync() > 0;
        if (isSheet)
            await page.ClickAsync(".button--bar");
        await page.ClickAsync($"button[lang={to}]");
        if (isSheet)
            await page.ClickAsync(".sheet__head .button");
        await page.WaitForFunctionAsync("to => document.documentElement.lang === to", to);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>The page says that it is not theirs, and so does the server about what would stand on it.</summary>
    private async Task RefusedAsync(IPage page, string path, string api)
    {
        await page.GotoAsync(Address(path));
        await page.WaitForSelectorAsync("[data-part=barred]");
        (await page.APIRequest.GetAsync(Address("/api/v1" + api))).Status.ShouldBeOneOf(403, 404);
    }
}
