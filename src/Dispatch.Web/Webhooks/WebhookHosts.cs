using System.Net;
using System.Net.Sockets;

namespace Dispatch.Web.Webhooks;

/// <summary>
/// Guards against being made to call what should not be called (SSRF): only hosts of the settings, by their names; and when the name is looked up, never an
/// address of this machine or an own network, unless the settings name the host as such.
/// </summary>
internal sealed class WebhookHosts(WebhookOptions options)
{
    private static readonly IPNetwork[] s_private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/96", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Whether an address may be told.</summary>
    public bool Allows(Uri url) =>
        url.IsAbsoluteUri && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (IsPrivateHost(url.Host, url.Port) ? url.Scheme is "https" or "http" : url.Scheme == "https" && Names(options.Hosts, url.Host, url.Port, 443));

    /// <summary>Connects to an allowed host, at an allowed address.</summary>
    /// <exception cref="HttpRequestException">The host has no address that may be called.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isPrivate = IsPrivateHost(host, port);
        if (!isPrivate && !Names(options.Hosts, host, port, 443))
            throw new HttpRequestException("The host is not among those allowed.");
        var addresses = await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = addresses.Where(a => isPrivate || IsPublic(a)).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException("The host has no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address lies in the open network.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(s_private, n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    private bool IsPrivateHost(string host, int port) => Names(options.PrivateHosts, host, port, null);

    /// <summary>Whether a list has the host, with this port or, where it names none, with the usual one (null: any).</summary>
    private static bool Names(IReadOnlyList<string> list, string host, int port, int? usual) =>
        list.Any(entry => string.Equals(entry, $"{host}:{port}", StringComparison.OrdinalIgnoreCase)
            || (string.Equals(entry, host, StringComparison.OrdinalIgnoreCase) && (usual is null || port == usual)));
}
