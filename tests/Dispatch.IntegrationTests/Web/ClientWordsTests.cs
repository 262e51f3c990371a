using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dispatch.Storage.Audit;
using Dispatch.Web.Access;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>What the pages list of the server's words is all of them; that each has words in both languages the compiler holds.</summary>
public sealed partial class ClientWordsTests
{
    [Fact]
    public void The_audit_page_knows_every_deed() =>
        ListOf("actions.ts").ShouldBe(typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!), ignoreOrder: true);

    [Fact]
    public void The_keys_page_offers_what_keys_can_have() =>
        ListOf("permissions.ts").ShouldBe(RolePermissions.ForKeys.Select(p => JsonNamingPolicy.KebabCaseLower.ConvertName(p.ToString())), ignoreOrder: true);

    /// <summary>Every entry of the page's list stands in its words.</summary>
    [Theory]
    [InlineData("actions.ts", "action")]
    [InlineData("permissions.ts", "permission")]
    public void Every_entry_has_words(string list, string group)
    {
        var words = Text("words.ts");
        var said = Group(group).Matches(words).Select(m => m.Groups["keys"].Value).ToList();
        said.Count.ShouldBe(2, "one in each language");
        foreach (var entry in ListOf(list).Select(e => e.Replace('.', '-')))
            said.ShouldAllBe(keys => Regex.IsMatch(keys, $"(\"{entry}\"|\\b{entry}): \""), entry);
    }

    private static Regex Group(string name) => new($@"\n    {name}: \{{(?<keys>[^}}]*)\}}", RegexOptions.ExplicitCapture);

    private static IEnumerable<string> ListOf(string file) => Entry().Matches(Text(file)).Select(m => m.Groups["entry"].Value);

    private static string Text(string file) => File.ReadAllText(Path.Combine(OpenApiTests.Repository(), "src", "Dispatch.Web", "client", "src", "admin", file));

    [GeneratedRegex("\"(?<entry>[a-z.-]+)\"[,\\n]")]
    private static partial Regex Entry();
}
