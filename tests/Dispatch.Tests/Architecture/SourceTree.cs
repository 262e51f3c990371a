namespace Dispatch.Tests.Architecture;

/// <summary>The repository's own files, read once, as the architecture rules see them.</summary>
internal static class SourceTree
{
    private static readonly string[] _notOurs = ["bin", "obj", "var", "node_modules", "TestResults", ".git", "work"];

    /// <summary>The folder that holds Dispatch.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file below src, tests and benchmarks, in order of path; left out are generated code (migrations, messages) and stand-ins that bear another's name.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. new[] { "src", "tests", "benchmarks" }.SelectMany(f => Find(f, "*.cs"))
            .Where(p => !p.StartsWith("src/Microsoft.", StringComparison.Ordinal))
            .Where(p => !p.Contains("/Migrations/", StringComparison.Ordinal) && !p.Contains("/Generated/", StringComparison.Ordinal))
            .Select(p => new SourceFile(p, Read(p)))];

    /// <summary>The product's files: those below src.</summary>
    public static IEnumerable<SourceFile> Product => Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>Paths below a folder, relative to the root and with forward slashes, build output left out, sorted.</summary>
    public static IEnumerable<string> Find(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
            return [];
        return Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => !p.Split('/').Any(_notOurs.Contains))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Reads a file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dispatch.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not stand inside the repository: no Dispatch.sln above them.");
    }
}
