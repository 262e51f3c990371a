using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Dispatch.Web.Keys;

/// <summary>What a key looks like: dk_, eight letters that find it, and 256 random bits.</summary>
internal static class ApiKeyText
{
    /// <summary>Begin of every key.</summary>
    public const string Begin = "dk_";

    private const int SecretBytes = 32;
    private const int PrefixLetters = 8;
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>A new key and the first letters by which it is found.</summary>
    public static (string Key, string Prefix) Make()
    {
        var prefix = Begin + RandomNumberGenerator.GetString(Letters, PrefixLetters);
        return ($"{prefix}_{WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes))}", prefix);
    }

    /// <summary>The first letters of a key. Null: it is none.</summary>
    public static string? PrefixOf(string key) =>
        key.StartsWith(Begin, StringComparison.Ordinal) && key.Length > Begin.Length + PrefixLetters ? key[..(Begin.Length + PrefixLetters)] : null;

    /// <summary>What is stored of a key.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
