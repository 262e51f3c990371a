using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Dispatch.Web.Pages;

/// <summary>The pages' files, carried inside the assembly: found from every working directory and in every published form.</summary>
internal static class PageAssets
{
    private const string Prefix = "wwwroot/";
    private const string Compressed = ".br";
    private const int TagLength = 32;

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".webmanifest"] = "application/manifest+json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PageAsset> s_files = Load();

    /// <summary>The file of the given path below wwwroot. Null: none.</summary>
    public static PageAsset? Find(string path) => s_files.GetValueOrDefault(path);

    private static FrozenDictionary<string, PageAsset> Load()
    {
        var raw = typeof(PageAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.Replace('\\', '/').StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name.Replace('\\', '/')[Prefix.Length..], Read, StringComparer.Ordinal);
        return raw.Where(file => !file.Key.EndsWith(Compressed, StringComparison.Ordinal)).ToFrozenDictionary(
            file => file.Key,
            file => new PageAsset(file.Value, s_types[Path.GetExtension(file.Key)], TagOf(file.Value), raw.GetValueOrDefault(file.Key + Compressed)),
            StringComparer.Ordinal);
    }

    private static string TagOf(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..TagLength]}\"";

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
