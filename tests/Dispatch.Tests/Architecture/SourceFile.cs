using System.Text.RegularExpressions;

namespace Dispatch.Tests.Architecture;

/// <summary>One C# file: its text, its code without comments and literals, and what the rules ask of it.</summary>
internal sealed partial class SourceFile
{
    private const string Product = "Dispatch.";

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        Code = CodeText.WithoutCommentsAndLiterals(text);
        Namespace = NamespaceLine().Match(Code) is { Success: true } m ? m.Groups[1].Value : null;
        Types = [.. TypeLine().Matches(Code).Select(t => t.Groups[1].Value)];
        Uses = FindUses();
    }

    /// <summary>Path from the repository's root, forward slashes.</summary>
    public string Path { get; }

    /// <summary>Everything in it.</summary>
    public string Text { get; }

    /// <summary>The text with comments and literals blanked out, line breaks kept.</summary>
    public string Code { get; }

    /// <summary>Number of lines.</summary>
    public int Lines => Text.Count(c => c == '\n');

    /// <summary>The declared file-scoped namespace; null for a file of top-level statements or attributes.</summary>
    public string? Namespace { get; }

    /// <summary>Names of the types declared at the top level.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The product's namespaces it names, with or without a using line, without the leading "Dispatch.".</summary>
    public IReadOnlySet<string> Uses { get; }

    /// <summary>
    /// The namespace that its folder asks for: src/Dispatch.Routing/Model/X.cs → Dispatch.Routing.Model. What test projects share by
    /// link lies outside a project: tests/Shared/X.cs → Dispatch.Tests.Shared.
    /// </summary>
    public string ExpectedNamespace
    {
        get
        {
            var folders = string.Join('.', Path.Split('/')[1..^1]);
            return folders.StartsWith(Product, StringComparison.Ordinal) ? folders : Product + "Tests." + folders;
        }
    }

    /// <summary>Its folder as the arrow rules name it: "Routing.Model"; a project's own root is "Routing".</summary>
    public string Folder => string.Join('.', ExpectedNamespace[Product.Length..].Split('.').Take(2));

    /// <summary>The project: "Routing"; a leaf has a longer name: "Routing.OrTools.Node".</summary>
    public string Project => Path.Split('/')[1] is var top && top.StartsWith(Product, StringComparison.Ordinal) ? top[Product.Length..] : Folder.Split('.')[0];

    /// <summary>Folders (or project roots) used, at most two names deep, its own left out.</summary>
    public IEnumerable<string> UsedFolders =>
        Uses.Select(u => string.Join('.', u.Split('.').Take(2))).Distinct().Where(u => u != Folder && u != Project).Order(StringComparer.Ordinal);

    private HashSet<string> FindUses()
    {
        var found = Qualified().Matches(Code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        if (Namespace is not null)
            found.Remove(Namespace[Product.Length..]);
        return found;
    }

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record\s+struct|record\s+class|record|delegate\s+[\w<>?\[\]]+)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\bDispatch\.((?:[A-Z]\w*\.)*[A-Z]\w*)")]
    private static partial Regex Qualified();
}
