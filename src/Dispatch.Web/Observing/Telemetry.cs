using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dispatch.Web.Observing;

/// <summary>Sends metrics and traces by OTLP while the host runs, where the settings name an endpoint.</summary>
internal sealed class Telemetry(TelemetryOptions options) : IHostedService
{
    private const string Own = "Dispatch.*";
    private const string Server = "Microsoft.AspNetCore.Hosting";
    private const string ServerTraces = "Microsoft.AspNetCore";

    private MeterProvider? _meters;
    private TracerProvider? _traces;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.OtlpEndpoint is not { } endpoint)
            return Task.CompletedTask;
        var about = ResourceBuilder.CreateDefault().AddService("dispatch", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(about).AddMeter(Own, Server).AddOtlpExporter(e => Aim(e, endpoint, "v1/metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(about).AddSource(Own, ServerTraces).AddOtlpExporter(e => Aim(e, endpoint, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _meters?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Over HTTP each kind of signal has an address of its own.</summary>
    private void Aim(OtlpExporterOptions exporter, Uri endpoint, string signal)
    {
        var isHttp = options.OtlpProtocol == OtlpWire.Http;
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = isHttp ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{signal}") : endpoint;
    }
}
