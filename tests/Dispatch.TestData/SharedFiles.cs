using Xunit;

namespace Dispatch.TestData;

/// <summary>Data kept beside the repository (benchmarks, geodata). Tests that need it are skipped, saying so, where it is absent.</summary>
internal static class SharedFiles
{
    /// <summary>Full path of something in the shared folder; skips the running test when it is not there.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root() ?? "", .. parts]);
        if (Root() is null || (!File.Exists(path) && !Directory.Exists(path)))
            Assert.Skip($"The shared data {string.Join('/', parts)} is not beside the repository (or under DISPATCH_SHARED).");
        return path;
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("DISPATCH_SHARED") is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Dispatch.sln")))
                return folder.Parent is { } parent ? System.IO.Path.Combine(parent.FullName, "shared") : null;
        }
        return null;
    }
}
