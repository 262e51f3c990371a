using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>The registers' page over a real host: what is empty can be filled, keys of several parts can be edited, faults stand beside their fields.</summary>
public sealed class RegistersPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task An_absence_is_added_changed_and_removed()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await visitor.OpenAsync(start);
        await page.GotoAsync(new Uri(start, "/registers/absences").ToString());
        await page.ClickAsync("[data-register=absences] [data-deed=add]");
        await page.ClickAsync("[data-field=staffId] .el-select");
        await page.Locator(".el-select-dropdown__item:visible", new() { HasText = "人员G1" }).ClickAsync();
        await page.FillAsync("[data-field=from] input", "2026-11-30");
        await page.FillAsync("[data-field=to] input", "2026-11-28");
        await page.ClickAsync("[data-deed=save]");
        await page.Locator("[data-field=to] small", new() { HasText = "早于" }).WaitForAsync();
        await page.FillAsync("[data-field=to] input", "2026-12-02");
        await page.ClickAsync("[data-deed=save]");

        await page.ClickAsync("[data-edit='G1,2026-11-30']");
        (await page.IsDisabledAsync("[data-field=from] input")).ShouldBeTrue();
        await page.FillAsync("[data-field=reason] input", "产检");
        await page.ClickAsync("[data-deed=save]");
        await page.Locator("td", new() { HasText = "产检" }).WaitForAsync();
        (await visitor.TextAsync("[data-register] tbody tr")).ShouldContain("人员G1 G1");

        page.Dialog += (_, asked) => _ = asked.AcceptAsync();
        await page.ClickAsync("[data-edit='G1,2026-11-30']");
        await page.ClickAsync(".el-button--danger");
        await page.Locator(".hint", new() { HasText = "没有内容" }).WaitForAsync();
    }

    /// <summary>A caregiver's calendar has a secret address, shown once and revoked; an elder's door has a code on paper.</summary>
    [Fact]
    public async Task A_calendar_and_a_door_code_are_made()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await visitor.OpenAsync(start);
        await page.GotoAsync(new Uri(start, "/registers/caregivers").ToString());
        await page.ClickAsync("[data-edit=G1]");
        await page.ClickAsync("[data-deed=calendar]");
        (await page.InnerTextAsync("[data-part=calendar] code")).ShouldMatch("/calendars/[A-Za-z0-9_-]{40,}\\.ics$");
        (await Axe.SeriousAsync(page)).ShouldBeEmpty();
        await page.ClickAsync("[data-part=calendar] li button");
        await page.Locator("[data-part=calendar] li").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        await page.GotoAsync(new Uri(start, "/registers/elders").ToString());
        await page.ClickAsync("[data-edit=E1]");
        var print = await page.EvaluateAsync<string>("async () => { const a = await fetch(document.querySelector('[data-deed=sticker]').href); return a.headers.get('content-type') + ' ' + (await a.text()).slice(0, 5); }");
        print.ShouldBe("application/pdf %PDF-");
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>Choices are in the page's language, ids with their names; the same register in English.</summary>
    [Fact]
    public async Task Words_and_names_are_in_the_pages_language()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(start);
        await visitor.Page.GotoAsync(new Uri(start, "/registers/caregivers").ToString());
        await visitor.Page.WaitForSelectorAsync("[data-register=caregivers] tbody tr");
        (await visitor.TextAsync("[data-register] tbody")).ShouldContain("护理员");
        (await visitor.TextAsync("[data-register] tbody")).ShouldContain("一站 S1");

        await visitor.Page.ClickAsync("button.desk__tool[lang=en]");

        (await visitor.TextAsync("[data-register] thead")).ShouldNotMatch("[\\u4e00-\\u9fff]");
        (await visitor.TextAsync("[data-register] tbody")).ShouldContain("caregiver");
    }
}
