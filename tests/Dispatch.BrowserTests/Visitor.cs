using Microsoft.Playwright;

namespace Dispatch.BrowserTests;

/// <summary>One page in a profile of its own, with everything it complained about and every origin it asked.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Origins.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public HashSet<string> Origins { get; } = [];

    /// <summary>Opens the printed address and waits until the board has its plan, or says why not.</summary>
    public async Task OpenAsync(Uri start)
    {
        await Page.GotoAsync(start.ToString());
        await SettledAsync();
    }

    /// <summary>Waits until the board has its plan, or says why not.</summary>
    public Task SettledAsync() => Page.WaitForSelectorAsync("#board[aria-busy=false]");

    /// <summary>The middle of a stop's bar in the timeline, or of its mark on the map.</summary>
    public async Task<(float X, float Y)> PlaceAsync(string canvas, string key)
    {
        var at = await Page.EvaluateAsync<float[]>("([canvas, key]) => document.querySelector(canvas).placeOf(key)", new[] { canvas, key });
        return (at[0], at[1]);
    }

    public Task<int> CountAsync(string selector) => Page.Locator(selector).CountAsync();

    public Task<string> TextAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
