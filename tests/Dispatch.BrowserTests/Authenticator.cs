using System.Globalization;
using System.Security.Cryptography;

namespace Dispatch.BrowserTests;

/// <summary>What an authenticator app shows (RFC 6238: SHA-1, 30 s, six digits).</summary>
internal static class Authenticator
{
    /// <summary>The code of this moment for the letters under the QR code.</summary>
    public static string Code(string letters)
    {
        var bits = string.Concat(letters.Where(char.IsLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(SuiteClock.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // What authenticator apps use.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
