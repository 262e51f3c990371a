using Microsoft.AspNetCore.DataProtection;

namespace Dispatch.Web.Users;

/// <summary>Protects the secrets of second factors with the installation's keys before they are stored.</summary>
/// <param name="protection">The keys.</param>
internal sealed class SecondFactorSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Dispatch.SecondFactor.v1");

    /// <summary>As it is stored.</summary>
    public string Protect(byte[] secret) => Convert.ToBase64String(_protector.Protect(secret));

    /// <summary>As it is used.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys it was protected with are gone.</exception>
    public byte[] Open(string stored) => _protector.Unprotect(Convert.FromBase64String(stored));
}
