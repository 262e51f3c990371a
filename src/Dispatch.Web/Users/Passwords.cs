using System.Security.Cryptography;
using Dispatch.Storage.Identity;
using Microsoft.AspNetCore.Identity;

namespace Dispatch.Web.Users;

/// <summary>Hashes and compares passwords with ASP.NET Core Identity's hasher; makes one-time passwords.</summary>
internal static class Passwords
{
    private const string OneTimeLetters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int OneTimeLength = 16;

    private static readonly PasswordHasher<UserRow> _hasher = new();
    private static readonly UserRow _nobody = new()
    {
        Id = Guid.Empty, Name = "", DisplayName = "", PasswordHash = "", SecurityStamp = "", CreatedUtc = DateTime.UnixEpoch,
    };

    private static readonly Lazy<string> _unknown = new(() => Hash(OneTime()));

    /// <summary>A salted hash.</summary>
    public static string Hash(string password) => _hasher.HashPassword(_nobody, password);

    /// <summary>Whether it is the user's password. For nobody, or a user without one, it takes as long and is false.</summary>
    public static bool IsRight(UserRow? user, string password)
    {
        var hash = user?.PasswordHash is { Length: > 0 } own ? own : null;
        return _hasher.VerifyHashedPassword(_nobody, hash ?? _unknown.Value, password) != PasswordVerificationResult.Failed && hash is not null;
    }

    /// <summary>A random password to be changed at the first sign-in: 16 letters that are not mistaken for one another, 93 bits.</summary>
    public static string OneTime() => RandomNumberGenerator.GetString(OneTimeLetters, OneTimeLength);

    /// <summary>A new mark: sign-ins made under the one before end.</summary>
    public static string Stamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
