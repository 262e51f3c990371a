using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Dispatch.Web.Webhooks;

/// <summary>Makes the secrets of addresses, protects them with the installation's keys before they are stored, and signs with them.</summary>
/// <param name="protection">The keys.</param>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const int Bytes = 32;
    private const string Prefix = "whsec_";

    private readonly IDataProtector _protector = protection.CreateProtector("Dispatch.Webhooks.v1");

    /// <summary>A new secret as the receiver gets it, once.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>As it is stored.</summary>
    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>The signature of a message: HMAC-SHA256 over id, time and body, joined by dots, as the Standard Webhooks specification has it.</summary>
    /// <exception cref="CryptographicException">The keys the secret was protected with are gone.</exception>
    public string Sign(string stored, Guid id, long unixSeconds, string body) => Sign(_protector.Unprotect(stored), FormattableString.Invariant($"{id}.{unixSeconds}.{body}"));

    /// <summary>The signature of a text.</summary>
    internal static string Sign(string secret, string text) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(text)));
}
