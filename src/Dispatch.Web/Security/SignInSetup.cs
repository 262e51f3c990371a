using Dispatch.Storage;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;
using Dispatch.Web.Users;
using Microsoft.AspNetCore.DataProtection;

namespace Dispatch.Web.Security;

/// <summary>Puts together what sign-in needs: the keys that protect cookies and tokens, the two forms of a session, the outside provider, the limits.</summary>
internal static class SignInSetup
{
    private const string PlainName = "dispatch-session";
    private const string SecureName = "__Host-dispatch-session";

    /// <summary>Adds it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Sign-in, keys and limits.</param>
    /// <param name="keys">Folder of the protecting keys.</param>
    /// <param name="isSecure">The host speaks TLS.</param>
    public static void Add(IServiceCollection services, AccessOptions options, string keys, bool isSecure)
    {
        AddKeys(services, keys);
        services.AddSingleton(options).AddSingleton<UserStore>().AddSingleton<ApiKeyStore>().AddSingleton<SecondFactorSecrets>()
            .AddSingleton<SignIn>().AddSingleton<OwnAccount>().AddSingleton<UserAdministration>().AddSingleton<ApiKeyAdministration>()
            .AddSingleton<Session>().AddSingleton<CallerFinder>();
        var schemes = services.AddAuthentication();
        schemes.AddCookie(Session.Cookie, cookie =>
        {
            cookie.Cookie.Name = isSecure ? SecureName : PlainName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(options.SessionHours);
            cookie.SlidingExpiration = true;
        });
        schemes.AddBearerToken(Session.Bearer, token =>
        {
            token.BearerTokenExpiration = TimeSpan.FromMinutes(options.TokenMinutes);
            token.RefreshTokenExpiration = TimeSpan.FromHours(options.SessionHours);
        });
        if (options.Outside is { } outside)
            OutsideSignIn.Add(schemes, outside);
        RequestLimits.Add(services, options);
    }

    /// <summary>The installation's keys: they protect cookies, tokens, second factors and the secrets of messages.</summary>
    public static void AddKeys(IServiceCollection services, string folder) =>
        services.AddDataProtection().SetApplicationName("Dispatch").PersistKeysToFileSystem(new DirectoryInfo(folder));

    /// <summary>Where the protecting keys lie when no folder is named: beside the database file, else in the working directory.</summary>
    public static string KeysFolder(AccessOptions options, StorageOptions storage) =>
        options.KeysFolder ?? Path.Combine(storage.FileFolder ?? Directory.GetCurrentDirectory(), "dispatch-keys");

    /// <summary>Makes the folder, for its owner alone, where there is none.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
