namespace Dispatch.Web;

/// <summary>Another program holds the port.</summary>
/// <param name="port">The port on 127.0.0.1.</param>
/// <param name="inner">What the system said.</param>
public sealed class PortInUseException(int port, Exception inner)
    : Exception($"Port {port} on 127.0.0.1 is taken by another program; choose another.", inner)
{
    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; } = port;
}
