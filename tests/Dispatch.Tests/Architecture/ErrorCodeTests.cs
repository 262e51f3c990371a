using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

/// <summary>Every code a user can meet is explained in docs/errors.md, and the page explains no code that is gone.</summary>
public sealed partial class ErrorCodeTests
{
    private const string Page = "docs/errors.md";

    /// <summary>Each code constant has a section.</summary>
    [Fact]
    public void Every_code_has_a_section()
    {
        var sections = Sections();
        Codes().Where(c => !sections.Contains(c.Value)).Select(c => $"{c.Value} ({c.Path})").ShouldBeEmpty();
    }

    /// <summary>Each section belongs to a code constant.</summary>
    [Fact]
    public void Every_section_has_its_code() =>
        Sections().Except(Codes().Select(c => c.Value)).ShouldBeEmpty();

    /// <summary>No two constants carry the same code, and no number stands for two things; the number of a web code is its HTTP status.</summary>
    [Fact]
    public void Codes_are_unique()
    {
        Codes().GroupBy(c => c.Value).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        Codes().Where(c => c.Value[0] != 'W').GroupBy(c => c.Value.Split('_')[0]).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    private static List<(string Value, string Path)> Codes() =>
        [.. from file in SourceTree.Product
            from Match match in CodeConstant().Matches(file.Text)
            select (match.Groups[1].Value, file.Path)];

    private static HashSet<string> Sections() =>
        [.. Section().Matches(SourceTree.Read(Page)).Select(m => m.Groups[1].Value)];

    // A constant, or the entry of a table of messages that begins with its code.
    [GeneratedRegex(@"(?:const\s+string\s+\w+\s*=\s*|\bnew\s*\(\s*|\bnew\s+\w+Code\s*\(\s*)""([A-Z]\d{3}(?:_[A-Z0-9_]+)?)""")]
    private static partial Regex CodeConstant();

    [GeneratedRegex(@"^#+\s+`?([A-Z]\d{3}(?:_[A-Z0-9_]+)?)\b", RegexOptions.Multiline)]
    private static partial Regex Section();
}
