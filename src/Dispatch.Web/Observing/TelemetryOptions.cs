namespace Dispatch.Web.Observing;

/// <summary>Section <c>Telemetry</c> of the settings. Without an endpoint nothing leaves the machine.</summary>
public sealed record TelemetryOptions
{
    /// <summary>Where metrics and traces go by OTLP, e.g. http://127.0.0.1:4317. Null (default): nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>How they are carried there. Default gRPC.</summary>
    public OtlpWire OtlpProtocol { get; init; } = OtlpWire.Grpc;

    /// <summary>Whether the log is lines of JSON instead of text. Default no.</summary>
    public bool JsonLog { get; init; }
}
