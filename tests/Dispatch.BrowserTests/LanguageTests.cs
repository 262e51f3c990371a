using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class LanguageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>Chinese first; one click and everything of ours is English; the choice outlives a reload; one click back.</summary>
    [Fact]
    public async Task One_click_changes_the_language()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        (await visitor.Page.GetAttributeAsync("html", "lang")).ShouldBe("zh-CN");
        (await visitor.TextAsync("[role=tab]")).ShouldBe("名单");

        await visitor.Page.ClickAsync(".language");

        (await visitor.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        (await visitor.TextAsync("[role=tab]")).ShouldBe("People");
        (await visitor.TextAsync(".timeline__bar h2")).ShouldBe("Timeline");
        await visitor.Page.ReloadAsync();
        await visitor.Page.WaitForSelectorAsync(".person");
        (await visitor.TextAsync("[role=tab]")).ShouldBe("People");
        await visitor.Page.ClickAsync(".language");
        (await visitor.TextAsync("[role=tab]")).ShouldBe("名单");
    }

    /// <summary>Both dictionaries have the same keys, the same blanks to fill, and English words hold no Chinese.</summary>
    [Fact]
    public async Task Both_languages_are_complete()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);

        var findings = await visitor.Page.EvaluateAsync<string[]>("""
            async () => {
              const { zh } = await import('/assets/js/words-zh.js');
              const { en } = await import('/assets/js/words-en.js');
              const blanks = (words) => (words.match(/\{\w+\}/g) ?? []).sort().join();
              const allowed = new Set(['language.other', 'language.switch']);
              const optional = new Set(['kpi.mealsOf']);
              return [...new Set([...Object.keys(zh), ...Object.keys(en)])].flatMap((key) => [
                !(key in zh) ? `no Chinese for ${key}` : null,
                !(key in en) ? `no English for ${key}` : null,
                key in zh && key in en && !optional.has(key) && blanks(zh[key]) !== blanks(en[key]) ? `other blanks in ${key}` : null,
                /[\u4e00-\u9fff]/.test(en[key] ?? '') && !allowed.has(key) ? `Chinese in the English of ${key}` : null,
              ].filter(Boolean));
            }
            """);

        findings.ShouldBeEmpty();
    }
}
