using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Dispatch.Web;

/// <summary>Hosting that other machines reach: only by TLS, only under the names given, and without the operator's token.</summary>
public sealed record OpenHosting
{
    /// <summary>The address to listen on. Default: every address of this machine.</summary>
    public IPAddress Address { get; init; } = IPAddress.Any;

    /// <summary>Host names that are answered, at least one; any other is refused.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>The certificate with its private key.</summary>
    public required X509Certificate2 Certificate { get; init; }
}
