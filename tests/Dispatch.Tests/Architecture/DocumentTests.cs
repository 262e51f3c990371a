using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

/// <summary>Documents can be found and their links lead somewhere; the pages fetch nothing from outside.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] _doors = ["README.md", "docs/architecture.md"];

    /// <summary>Every document is linked from the README or from the architecture page.</summary>
    [Fact]
    public void Every_document_is_linked()
    {
        var linked = _doors.SelectMany(Links).ToHashSet(StringComparer.Ordinal);
        Documents().Except(_doors).Where(d => !linked.Contains(d)).ShouldBeEmpty();
    }

    /// <summary>Every relative link leads to a file or folder of the repository.</summary>
    [Fact]
    public void Links_lead_somewhere()
    {
        var dead = from page in Documents()
                   from link in Links(page)
                   let target = Path.Combine(SourceTree.Root, link)
                   where !File.Exists(target) && !Directory.Exists(target)
                   select $"{page}: {link}";
        dead.ShouldBeEmpty();
    }

    /// <summary>
    /// The sources of the pages name no outside address: the machine may have no internet. What is built from them holds libraries too, whose error texts name
    /// pages to read; that nothing leaves the origin is seen in the browser tests.
    /// </summary>
    [Fact]
    public void Pages_fetch_nothing_from_outside()
    {
        var outside = from path in SourceTree.Find("src", "*.*")
                      where path.Contains("/client/", StringComparison.Ordinal) && !path.EndsWith("/vite.config.ts", StringComparison.Ordinal)
                      where Path.GetExtension(path) is ".html" or ".js" or ".css" or ".svg" or ".webmanifest" or ".ts" or ".vue"
                      from Match match in OutsideAddress().Matches(SourceTree.Read(path))
                      where !match.Value.StartsWith("http://www.w3.org/", StringComparison.Ordinal)
                      select $"{path}: {match.Value}";
        outside.ShouldBeEmpty();
    }

    /// <summary>The notice and the licence stand at the top.</summary>
    [Fact]
    public void Licence_and_notice_are_there()
    {
        SourceTree.Read("LICENSE").ShouldContain("Apache License");
        SourceTree.Read("NOTICE").ShouldContain("Dispatch");
    }

    private static IEnumerable<string> Documents() => SourceTree.Find("", "*.md");

    /// <summary>Targets of a page's relative links, from the repository's root, fragments cut off.</summary>
    private static IEnumerable<string> Links(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        return Link().Matches(SourceTree.Read(page)).Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(l => l.Length > 0 && !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(l => Path.GetRelativePath(SourceTree.Root, Path.GetFullPath(Path.Combine(SourceTree.Root, folder, l))).Replace('\\', '/').TrimEnd('/'));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:https?:|(?<=[""'(]))//[a-zA-Z0-9][\w-]*(?:\.[\w-]+)+[^\s""'<>)]*")]
    private static partial Regex OutsideAddress();
}
