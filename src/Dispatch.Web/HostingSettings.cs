using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dispatch.Web.Access;
using Dispatch.Web.Observing;
using Dispatch.Web.Webhooks;

namespace Dispatch.Web;

/// <summary>Reads a host's settings: sign-in, telemetry, messages, the map, and hosting that others reach.</summary>
public static class HostingSettings
{
    /// <summary>Sign-in, keys and limits; what is not set has its default.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public static AccessOptions Access(IConfiguration settings) => Section<AccessOptions>(settings, "Access", options => options.Check());

    /// <summary>Section <c>Telemetry</c>; what is not set has its default.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public static TelemetryOptions Telemetry(IConfiguration settings) => Section<TelemetryOptions>(settings, "Telemetry", _ => { });

    /// <summary>Section <c>Webhooks</c>; what is not set has its default.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public static WebhookOptions Webhooks(IConfiguration settings) => Section<WebhookOptions>(settings, "Webhooks", options => options.Check());

    /// <summary>Section <c>Map</c>; what is not set has its default. Map:Boundaries names a GeoJSON file with the areas whose borders are drawn.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public static MapOptions Map(IConfiguration settings)
    {
        var options = Section<MapOptions>(settings, "Map", options => options.Check());
        return settings["Map:Boundaries"] is { Length: > 0 } file ? options with { Areas = AreaFile.Read(file) } : options;
    }

    /// <summary>Hosting that other machines reach: Web:Hosts and Web:Certificate. Null: this machine alone.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public static OpenHosting? Open(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var web = settings.GetSection("Web");
        if (web["Hosts"] is not { Length: > 0 } hosts)
            return web["Address"] is { Length: > 0 } ? throw new ArgumentException("Web:Address needs Web:Hosts and Web:Certificate.") : null;
        if (web["Certificate"] is not { Length: > 0 } file)
            throw new ArgumentException("Web:Hosts needs Web:Certificate: other machines are served by TLS only.");
        if (!IPAddress.TryParse(web["Address"] ?? "0.0.0.0", out var address))
            throw new ArgumentException($"Web:Address is no IP address: {web["Address"]}");
        try
        {
            return new OpenHosting
            {
                Address = address,
                Hosts = [.. hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableArray()],
                Certificate = web["CertificateKey"] is { Length: > 0 } key
                    ? X509Certificate2.CreateFromPemFile(file, key)
                    : X509CertificateLoader.LoadPkcs12FromFile(file, web["CertificatePassword"]),
            };
        }
        catch (Exception unread) when (unread is CryptographicException or IOException)
        {
            throw new ArgumentException($"Web:Certificate cannot be read: {unread.Message}", unread);
        }
    }

    private static T Section<T>(IConfiguration settings, string name, Action<T> check)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(settings);
        try
        {
            var options = settings.GetSection(name).Get<T>() ?? new T();
            check(options);
            return options;
        }
        catch (InvalidOperationException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(settings), wrong);
        }
    }
}
