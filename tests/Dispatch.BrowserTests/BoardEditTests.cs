using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class BoardEditTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Timeline = ".tl__canvas";

    /// <summary>A visit dragged to somebody who may not do it shows the broken rule before the drop and cannot be saved; it can be locked, and then not be taken out.</summary>
    [Fact]
    public async Task Drag_and_lock()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(start);
        var escort = await KeyAsync(visitor, "K1", "escort-pickup");
        var rider = await KeyAsync(visitor, "R1", "meal-drop");
        var (from, to) = (await visitor.PlaceAsync(Timeline, escort), await visitor.PlaceAsync(Timeline, rider));

        await visitor.Page.Mouse.MoveAsync(from.X, from.Y);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(from.X + 12, from.Y + 4, new() { Steps = 3 });
        await visitor.Page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 6 });
        await visitor.Page.WaitForSelectorAsync(".tl__hint.is-bad");
        await visitor.Page.Mouse.UpAsync();
        await visitor.Page.WaitForSelectorAsync(".edit .el-alert--error");
        (await visitor.Page.IsDisabledAsync(".edit__save")).ShouldBeTrue();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await visitor.Page.Mouse.ClickAsync(from.X, from.Y);
        await visitor.Page.ClickAsync("[data-deed=lock]");
        await visitor.Page.WaitForSelectorAsync(".stop__lock");
        await visitor.Page.ClickAsync("[data-deed=unassign]");
        await visitor.Page.WaitForSelectorAsync(".edit .el-alert--error");
        (await visitor.Page.IsDisabledAsync(".edit__save")).ShouldBeTrue();
    }

    /// <summary>By keyboard a visit is taken out with a reason; the new version is in force and the visit lies in the tray.</summary>
    [Fact]
    public async Task Takes_a_visit_out_with_a_reason()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(start);
        var before = await visitor.TextAsync(".board__plan");
        await visitor.Page.GotoAsync(new Uri(start, $"/board?day={SmallDay.Date:yyyy-MM-dd}&staff=K1&stop={(await KeyAsync(visitor, "K1", "escort-pickup")).Split('/')[1]}").ToString());
        await visitor.Page.ClickAsync("[data-deed=unassign]");
        await visitor.Page.WaitForSelectorAsync(".edit__found");
        if (await visitor.CountAsync(".edit__found textarea") > 0)
        {
            await visitor.Page.ClickAsync(".edit__found .el-checkbox");
            await visitor.Page.FillAsync(".edit__found textarea", "家属来电取消");
        }

        await visitor.Page.ClickAsync(".edit__save:not(.is-disabled)");

        await visitor.Page.WaitForFunctionAsync("before => document.querySelector('.board__plan')?.innerText !== before", before);
        await visitor.Page.ClickAsync("#tab-unserved");
        await visitor.Page.Locator(".undone", new() { HasText = "调度员手工取消" }).First.WaitForAsync();
        (await visitor.TextAsync(".status")).ShouldBe("已发布");
    }

    /// <summary>
    /// A visit that was taken out is explained in the tray, dragged over a person's row it shows what it would do before the drop, and dropped it comes back; why this person does it
    /// is told on request.
    /// </summary>
    [Fact]
    public async Task An_unserved_visit_is_explained_and_dragged_back()
    {
        var start = await browser.LiveAsync(SuiteClock.Today.AddDays(1));
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await visitor.OpenAsync(start);
        await page.EvaluateAsync("""
            async () => {
              const [plan] = await (await fetch('/api/v1/plans?take=1')).json();
              const edits = { edits: [{ kind: 'unassign', itemId: 'V2' }], override: true, reason: '试验' };
              const answer = await fetch(`/api/v1/plans/${plan.id}/edits`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(edits) });
              if (!answer.ok) throw new Error(await answer.text());
            }
            """);
        await page.ReloadAsync();
        await visitor.SettledAsync();
        await page.ClickAsync("#tab-unserved");
        await page.ClickAsync("[data-item=V2] [data-deed=smallest-change]");
        await page.WaitForSelectorAsync("[data-item=V2] .why__change");

        var tray = (await page.Locator("[data-item=V2] .tray__head").BoundingBoxAsync())!;
        var rows = (await page.Locator(Timeline).BoundingBoxAsync())!;
        var name = (await page.Locator(".tl__name[data-staff=K1]").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(tray.X + 20, tray.Y + 8);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(rows.X + 200, name.Y + 10, new() { Steps = 4 });
        await page.Mouse.MoveAsync(rows.X + 260, name.Y + 14, new() { Steps = 4 });
        await page.Locator(".tl__hint", new() { HasText = "松开即可" }).WaitForAsync();
        await page.Mouse.UpAsync();
        await page.ClickAsync(".edit__save:not(.is-disabled)");
        await page.Locator(".tray__none").WaitForAsync();

        await page.ClickAsync(".tl__name[data-staff=K1]");
        await page.ClickAsync("#detail .is-work .stop__head");
        await page.ClickAsync("[data-deed=why]");
        await page.WaitForSelectorAsync("#detail .why");
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>Somebody cannot come: reported, replanned, the difference with its phone calls read and accepted; the new plan is in force.</summary>
    [Fact]
    public async Task Accepts_a_replan()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(start);
        var before = await visitor.TextAsync(".board__plan");
        await visitor.Page.ClickAsync("[data-deed=event]");
        await visitor.Page.ClickAsync(".event label:nth-of-type(2) .el-select");
        await visitor.Page.Locator(".el-select-dropdown__item:visible").First.ClickAsync();
        await visitor.Page.ClickAsync("[data-deed=report]");
        await visitor.Page.ClickAsync("[data-deed=propose]");
        await visitor.Page.WaitForSelectorAsync(".diff table");
        await visitor.Page.ClickAsync("[data-deed=accept]");

        await visitor.Page.WaitForFunctionAsync("before => document.querySelector('.board__plan')?.innerText !== before", before);
        (await visitor.TextAsync(".status")).ShouldBe("已发布");
    }

    /// <summary>A day is planned from the board: asked for, followed, opened.</summary>
    [Fact]
    public async Task Plans_a_day()
    {
        var start = await browser.LiveAsync();
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(start);
        await visitor.Page.ClickAsync("[data-deed=make-plan]");
        await visitor.Page.FillAsync(".solve .el-input-number input", "2");
        await visitor.Page.ClickAsync("[data-deed=solve]");
        await visitor.Page.ClickAsync("[data-deed=open-plan]", new() { Timeout = 120_000 });

        await visitor.Page.WaitForSelectorAsync(".status.is-draft");
        (await visitor.TextAsync(".board__plan")).ShouldContain("第 2 版");
    }

    private static async Task<string> KeyAsync(Visitor visitor, string staff, string kind) => await visitor.Page.EvaluateAsync<string>("""
        async ([staff, kind]) => {
          const plans = await (await fetch('/api/v1/plans?take=1')).json();
          const plan = await (await fetch(`/api/v1/plans/${plans[0].id}`)).json();
          const stop = plan.routes.find((r) => r.staff.id === staff).stops.find((s) => s.kind === kind);
          return `${staff}/${stop.sequence}`;
        }
        """, new[] { staff, kind });
}
