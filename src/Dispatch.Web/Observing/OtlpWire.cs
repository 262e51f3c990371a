namespace Dispatch.Web.Observing;

/// <summary>How OTLP is carried.</summary>
public enum OtlpWire
{
    /// <summary>gRPC; collectors listen on port 4317.</summary>
    Grpc,

    /// <summary>HTTP with protobuf bodies, below the endpoint's v1/metrics and v1/traces; collectors listen on port 4318.</summary>
    Http,
}
