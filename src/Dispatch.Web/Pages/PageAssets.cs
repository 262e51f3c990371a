using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Dispatch.Web.Pages;

/// <summary>The pages' files, carried inside the assembly: found from every working directory and in every published form.</summary>
internal static class PageAssets
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PageAsset> s_files = Load();

    /// <summary>The file of the given path below wwwroot. Null: none.</summary>
    public static PageAsset? Find(string path) => s_files.GetValueOrDefault(path);

    private static FrozenDictionary<string, PageAsset> Load()
    {
        var assembly = typeof(PageAssets).Assembly;
        var files = new Dictionary<string, PageAsset>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files[path[Prefix.Length..]] = new PageAsset(
                content, s_types[Path.GetExtension(path)], $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        }

        return files.ToFrozenDictionary();
    }
}
