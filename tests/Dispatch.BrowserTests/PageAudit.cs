using Microsoft.Playwright;
using Shouldly;

namespace Dispatch.BrowserTests;

/// <summary>Checks that run inside the page and give back every finding as a line of text.</summary>
internal static class PageAudit
{
    /// <summary>Visible elements that reach beyond the window and cannot be scrolled to inside a scrolling part.</summary>
    public const string TooWide = Visible + """
        return [...document.body.querySelectorAll('*')].filter(visible).filter((e) => {
          const box = e.getBoundingClientRect();
          if (box.right <= innerWidth + 1 && box.left >= -1) return false;
          for (let p = e.parentElement; p; p = p.parentElement) {
            const style = getComputedStyle(p);
            if (/auto|scroll/.test(style.overflowX) && p.scrollWidth > p.clientWidth && p.id !== 'app' && p !== document.body) return false;
          }
          return true;
        }).map((e) => `${e.tagName}.${e.className.baseVal ?? e.className} ${Math.round(e.getBoundingClientRect().right)}`);
        }
        """;

    /// <summary>Visible words smaller than 18 px.</summary>
    public const string TooSmall = Visible + """
        return words().filter((e) => parseFloat(getComputedStyle(e).fontSize) < 18).map((e) => `${getComputedStyle(e).fontSize} ${e.className} ${e.innerText.slice(0, 30)}`);
        }
        """;

    /// <summary>Things to tap that are lower or narrower than 60 px; a tick or a choice is tapped by its whole label.</summary>
    public const string TooNarrow = Visible + """
        return [...document.querySelectorAll('button, a, input, select, textarea, summary, label:has(input[type=checkbox], input[type=radio])')].filter(visible)
          .filter((e) => !e.matches('.unseen') && !(e.matches('input') && e.closest('label')?.matches(':has(input[type=checkbox], input[type=radio])')))
          .map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => Math.round(box.height) < 60 || Math.round(box.width) < 60)
          .map(([e, box]) => `${e.tagName}.${e.className} ${Math.round(box.width)}×${Math.round(box.height)} ${e.innerText}`);
        }
        """;

    /// <summary>Keys that stand where words should, also in what is only read out.</summary>
    public const string Untranslated = Said + """
        return [...new Set(said().flatMap((text) => text.match(/\b(admin|board|common|kitchen|notices|offers|phone|plan|road|signIn|street|visits|week|whatif)\.[a-z][\w-]*(\.[\w-]+)*/g) ?? []))];
        }
        """;

    /// <summary>Chinese in an English page that is neither a name out of the registers (what the argument matches) nor marked as Chinese.</summary>
    public const string Chinese = Said + """
        const names = new RegExp(data, 'g');
        return [...new Set(said().filter((text) => /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/.test(text.replace(names, ''))).map((text) => text.trim().slice(0, 80)))];
        }
        """;

    /// <summary>Words whose contrast with the ground behind them is below 4.5 : 1.</summary>
    public const string TooPale = Visible + """
        const parse = (c) => (c.match(/[\d.]+/g) ?? []).map(Number);
        const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = (e) => {
          for (let p = e; p; p = p.parentElement) {
            const style = getComputedStyle(p);
            if (style.backgroundImage !== 'none') return null;
            const c = parse(style.backgroundColor);
            if (c.length === 3 || c[3] > 0.9) return c;
          }
          return [255, 255, 255];
        };
        return words().map((e) => {
          const back = ground(e);
          if (!back) return null;
          const [a, b] = [light(parse(getComputedStyle(e).color)), light(back)];
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          return ratio < 4.5 ? `${ratio.toFixed(2)} ${e.tagName}.${e.className} ${e.innerText.slice(0, 30)}` : null;
        }).filter(Boolean);
        }
        """;

    /// <summary>Nothing against the ministry's rules for elder-friendly pages, and nothing serious for axe.</summary>
    /// <param name="page">What is open.</param>
    /// <param name="size">The size of text that was chosen, px.</param>
    public static async Task ElderFriendlyAsync(IPage page, int size)
    {
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize")).ShouldBe($"{size}px");
        foreach (var audit in new[] { TooWide, TooSmall, TooNarrow, TooPale })
            (await page.EvaluateAsync<string[]>(audit)).ShouldBeEmpty();
        (await Axe.SeriousAsync(page)).ShouldBeEmpty();
    }

    /// <summary>Controls without a name, images without alternative text, ids used twice.</summary>
    public const string Nameless = Visible + """
        const named = (e) => (e.innerText || e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.title || '').trim();
        const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
        return [
          ...[...document.querySelectorAll('button, select, input, summary, a, [role=button], [role=separator], [role=application]')].filter(visible)
            .filter((e) => !named(e)).map((e) => `nameless ${e.outerHTML.slice(0, 80)}`),
          ...[...document.images].filter((e) => !e.hasAttribute('alt')).map((e) => `no alt ${e.src}`),
          ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id twice ${id}`),
        ];
        }
        """;

    /// <summary>What the page says: its title, visible texts, and what is read out or shown on hovering; not what is marked as another language's.</summary>
    private const string Said = """
        (data) => {
        const own = (e) => e && e.checkVisibility({ visibilityProperty: true }) && (e.closest('[lang]') ?? document.documentElement) === document.documentElement && !e.closest('script, style, noscript');
        const said = () => {
          const found = [document.title];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) if (own(walk.currentNode.parentElement)) found.push(walk.currentNode.textContent);
          for (const e of document.body.querySelectorAll('*')) {
            if (!own(e)) continue;
            found.push(...['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].map((name) => e.getAttribute(name) ?? ''), getComputedStyle(e, '::before').content);
          }
          return found.filter((text) => text.trim() && text !== 'none');
        };
        """;

    private const string Visible = """
        () => {
        const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 0
          && !e.closest('.hidden, .skip');
        const words = () => [...document.body.querySelectorAll('*')].filter((e) => visible(e) && !(e instanceof SVGElement)
          && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()));
        """;
}
