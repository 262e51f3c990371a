namespace Dispatch.Cli.Benchmarks;

/// <summary>Finds the folder of benchmark instances, which is kept beside the repository, not in it.</summary>
internal static class BenchData
{
    private const string Marker = "Dispatch.sln";

    /// <summary>The bench folder beside the repository that holds the working folder or the program; null when there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DISPATCH_SHARED") is { Length: > 0 } shared)
            return Existing(shared);
        return Beside(Environment.CurrentDirectory) ?? Beside(AppContext.BaseDirectory);
    }

    /// <summary>The repository that holds a folder; null when none does.</summary>
    public static string? Repository(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }
        return null;
    }

    private static string? Beside(string start) =>
        Repository(start) is { } root && Path.GetDirectoryName(root) is { } parent ? Existing(Path.Combine(parent, "shared")) : null;

    private static string? Existing(string shared)
    {
        var bench = Path.Combine(shared, "bench");
        return Directory.Exists(bench) ? bench : null;
    }
}
