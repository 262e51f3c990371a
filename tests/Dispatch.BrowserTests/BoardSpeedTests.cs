using System.Globalization;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>How fast the board of a large district is; writes its figures where DISPATCH_BOARD_START names a host, else skipped.</summary>
public sealed class BoardSpeedTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string? s_start = Environment.GetEnvironmentVariable("DISPATCH_BOARD_START");

    [Fact]
    public async Task Paint_memory_and_frames()
    {
        if (s_start is null)
            Assert.Skip("Set DISPATCH_BOARD_START to the address of a host that serves a large district.");
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(new Uri(s_start));
        await visitor.Page.GotoAsync(new Uri(new Uri(s_start), "/board?view=timeline").ToString());
        await visitor.Page.WaitForSelectorAsync(".tl__name");
        var figures = await visitor.Page.EvaluateAsync<double[]>(Measure);
        var (zh, stops) = (CultureInfo.InvariantCulture, await visitor.TextAsync(".kpis"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(zh,
            $"first useful paint {figures[0]:0} ms; heap {figures[1] / 1048576:0} MB; frames while panning: median {figures[2]:0.0} ms, p95 {figures[3]:0.0} ms, longest {figures[4]:0.0} ms; zooming: median {figures[5]:0.0} ms, p95 {figures[6]:0.0} ms, longest {figures[7]:0.0} ms; {stops.ReplaceLineEndings(" ")}"));
        figures.Length.ShouldBe(8);
    }

    /// <summary>Time to the timeline's rows since the page was asked for, heap, and the gaps between frames while 120 wheel events pan and 120 zoom.</summary>
    private const string Measure = """
        async () => {
          const canvas = document.querySelector('.tl__canvas');
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const first = performance.now();
          const box = canvas.getBoundingClientRect();
          const run = async (options) => {
            const gaps = [];
            let last = performance.now();
            for (let i = 0; i < 120; i++) {
              canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: box.left + 300, clientY: box.top + 100, ...options(i) }));
              document.querySelector('.tl__scroll').scrollTop += i % 40 < 20 ? 34 : -34;
              await new Promise((done) => requestAnimationFrame(done));
              gaps.push(performance.now() - last);
              last = performance.now();
            }
            gaps.sort((a, b) => a - b);
            return [gaps[60], gaps[114], gaps[119]];
          };
          await run((i) => ({ ctrlKey: true, deltaY: i < 60 ? -100 : 100 }));
          const pan = await run((i) => ({ shiftKey: true, deltaY: i % 60 < 30 ? 40 : -40 }));
          const zoom = await run((i) => ({ ctrlKey: true, deltaY: i % 20 < 10 ? -100 : 100 }));
          return [first, performance.memory?.usedJSHeapSize ?? 0, ...pan, ...zoom];
        }
        """;
}
