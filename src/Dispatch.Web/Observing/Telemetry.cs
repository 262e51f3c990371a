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
        void Aim(OtlpExporterOptions exporter) => exporter.Endpoint = endpoint;
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(about).AddMeter(Own, Server).AddOtlpExporter(Aim).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(about).AddSource(Own, ServerTraces).AddOtlpExporter(Aim).Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _meters?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }
}
