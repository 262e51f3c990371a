using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

/// <summary>One idea a file: its length, its one type, its namespace, and nothing left for later.</summary>
public sealed partial class FileRuleTests
{
    private const int MostLines = 400;
    private const int MostBodyLines = 50;

    /// <summary>Files that may hold more than one top-level type, each with its reason.</summary>
    private static readonly Dictionary<string, string> _severalTypes = new(StringComparer.Ordinal)
    {
    };

    /// <summary>No file is longer than 400 lines.</summary>
    [Fact]
    public void Files_are_short() =>
        SourceTree.Files.Where(f => f.Lines > MostLines).Select(f => $"{f.Path}: {f.Lines} lines").ShouldBeEmpty();

    /// <summary>No method, constructor or property of the product has a body of more than 50 lines.</summary>
    [Fact]
    public void Bodies_are_short()
    {
        var longOnes = from file in SourceTree.Product
                       from body in MemberBodies.Of(file.Code)
                       where body.Length > MostBodyLines
                       select $"{file.Path}({body.Line}): {body.Length} lines";
        longOnes.ShouldBeEmpty();
    }

    /// <summary>A product file declares one top-level type.</summary>
    [Fact]
    public void One_type_a_file() =>
        SourceTree.Product.Where(f => f.Types.Distinct().Count() > 1 && !_severalTypes.ContainsKey(f.Path))
            .Select(f => $"{f.Path}: {string.Join(", ", f.Types)}").ShouldBeEmpty();

    /// <summary>A product file bears the name of its type; a part of a partial type may add its subject after a dot, a generic one its parameters in braces.</summary>
    [Fact]
    public void Files_are_named_after_their_type() =>
        SourceTree.Product.Where(f => f.Types.Count > 0 && !_severalTypes.ContainsKey(f.Path))
            .Where(f => f.Types[0] != Path.GetFileName(f.Path).Split('.', '{')[0])
            .Select(f => $"{f.Path}: {f.Types[0]}").ShouldBeEmpty();

    /// <summary>Every exception is still needed.</summary>
    [Fact]
    public void Exceptions_are_in_use() =>
        _severalTypes.Keys.Except(SourceTree.Product.Where(f => f.Types.Count > 1).Select(f => f.Path)).ShouldBeEmpty();

    /// <summary>The namespace is the folder.</summary>
    [Fact]
    public void Namespace_is_folder() =>
        SourceTree.Files.Where(f => f.Types.Count > 0 && f.Namespace != f.ExpectedNamespace)
            .Select(f => $"{f.Path}: {f.Namespace ?? "none"}, expected {f.ExpectedNamespace}").ShouldBeEmpty();

    /// <summary>No regions, and no marks of work left for later.</summary>
    [Fact]
    public void Nothing_is_left_for_later()
    {
        var left = from file in SourceTree.Files
                   where !file.Path.EndsWith("/FileRuleTests.cs", StringComparison.Ordinal)
                   from Match mark in LeftForLater().Matches(file.Text)
                   select $"{file.Path}: {mark.Value}";
        left.ShouldBeEmpty();
    }

    /// <summary>Classes are sealed, static or abstract, so that nobody inherits by accident.</summary>
    [Fact]
    public void Classes_are_sealed()
    {
        var open = from file in SourceTree.Product
                   from Match match in OpenClass().Matches(file.Code)
                   select $"{file.Path}: {match.Value.Trim()}";
        open.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b|NotImplementedException|^\s*#region", RegexOptions.Multiline)]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"^(?!.*\b(?:sealed|static|abstract)\b)[ \t]*(?:public|internal|private|protected)(?:\s+(?:partial|readonly))*\s+(?:class|record(?!\s+struct))\s+\w+", RegexOptions.Multiline)]
    private static partial Regex OpenClass();
}
