using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class DeskPagesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string, bool, bool> Pages
    {
        get
        {
            var all = new TheoryData<string, bool, bool>();
            foreach (var page in new[] { "board", "board?view=timeline", "week", "import", "registers", "kitchen", "whatif", "offers", "visits", "visits?part=ratings" })
            {
                all.Add(page, false, false);
                all.Add(page, true, true);
            }

            return all;
        }
    }

    /// <summary>Each page at a desk in Chinese and on a phone in English: nothing serious for axe, nothing beyond the edge, no complaint, no other origin.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible(string page, bool isPhone, bool isEnglish)
    {
        await using var visitor = await browser.VisitAsync(isPhone);
        await visitor.OpenAsync(browser.Start);
        if (isEnglish)
            await visitor.Page.ClickAsync("button.desk__tool[lang=en]");
        await visitor.Page.GotoAsync(new Uri(browser.Start, "/" + page).ToString());
        await visitor.Page.WaitForSelectorAsync("[aria-busy=false] h1");
        await visitor.Page.EvaluateAsync("document.fonts.ready.then(() => 0)");

        (await Axe.SeriousAsync(visitor.Page)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooWide)).ShouldBeEmpty();
        visitor.Origins.ShouldBe([browser.Start.GetLeftPart(UriPartial.Authority)]);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>The kitchen's boxes by diet and by trip are the same number.</summary>
    [Fact]
    public async Task Boxes_add_up()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.GotoAsync(new Uri(browser.Start, $"/kitchen?day={browser.Plan.Date:yyyy-MM-dd}&canteen=C-1").ToString());
        await visitor.Page.WaitForSelectorAsync(".trip");

        var shown = await visitor.Page.EvaluateAsync<int>("[...document.querySelectorAll('.batch__diets b')].reduce((sum, b) => sum + Number(b.innerText.replace(',', '')), 0)");
        var trips = await visitor.Page.EvaluateAsync<int>("[...document.querySelectorAll('.trip header span')].reduce((sum, b) => sum + parseInt(b.innerText), 0)");
        shown.ShouldBe(trips);
        shown.ShouldBeGreaterThan(0);
    }

    /// <summary>A broken workbook is shown row by row with what to do, and cannot be imported.</summary>
    [Fact]
    public async Task A_broken_file_is_shown_row_by_row()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.GotoAsync(new Uri(browser.Start, "/import").ToString());
        await visitor.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload
        {
            Name = "holidays.csv", MimeType = "text/csv", Buffer = "date,name\n2026-13-45,元旦\n,春节\n"u8.ToArray(),
        });
        await visitor.Page.ClickAsync("[data-deed=preview]");
        await visitor.Page.WaitForSelectorAsync("[data-part=messages] tbody tr");

        (await visitor.CountAsync("[data-part=messages] tbody tr")).ShouldBeGreaterThan(1);
        (await visitor.TextAsync("[data-part=messages]")).ShouldContain("holidays.csv");
        (await visitor.Page.IsDisabledAsync("[data-deed=apply]")).ShouldBeTrue();
    }
}
