using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Web.Users;

/// <summary>
/// Codes of the second factor as authenticator apps make them (RFC 6238: HMAC-SHA-1, 30 seconds, six digits). Says which step a code belongs to, so that
/// each is taken once; the framework's own provider does not.
/// </summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const int SecretBytes = 20;
    private const int Tolerance = 1;
    private const int Modulus = 1_000_000;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>Number of the step an instant lies in.</summary>
    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other: RFC 6238 with HMAC-SHA-1, which is not broken as a keyed hash.")]
    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var at = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code it is: this one or one beside it, as clocks differ. Null: none of them.</summary>
    public static long? Match(byte[] secret, string code, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Code(secret, step))))
                found = step;
        }

        return found;
    }

    /// <summary>The secret as people type it.</summary>
    public static string Base32(byte[] secret)
    {
        var text = new StringBuilder();
        for (int bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var value = 0;
            for (var i = bit; i < bit + 5; i++)
                value = (value << 1) | (i < secret.Length * 8 ? (secret[i / 8] >> (7 - (i % 8))) & 1 : 0);
            text.Append(Base32Letters[value]);
        }

        return text.ToString();
    }

    /// <summary>The address that authenticator apps read from a square code.</summary>
    public static string Address(byte[] secret, string name) =>
        $"otpauth://totp/Dispatch:{Uri.EscapeDataString(name)}?secret={Base32(secret)}&issuer=Dispatch&digits=6&period={StepSeconds}";
}
