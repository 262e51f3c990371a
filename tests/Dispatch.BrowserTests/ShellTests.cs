using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

public sealed class ShellTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>Kept addresses of desk and phone open by themselves, under the strict policy, without a word of complaint and from our origin alone.</summary>
    [Theory]
    [InlineData("board", "#main")]
    [InlineData("m", "main")]
    [InlineData("no-such-page", "#main h1")]
    public async Task Every_address_opens_its_page(string path, string mark)
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.OpenAsync(browser.Start);
        await visitor.Page.GotoAsync(new Uri(browser.Start, $"/{path}").ToString());

        await visitor.Page.WaitForSelectorAsync(mark);

        visitor.Origins.ShouldBe([browser.Start.GetLeftPart(UriPartial.Authority)]);
        visitor.Complaints.ShouldBeEmpty();
    }
}
