using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dispatch.Web.Observing;

/// <summary>
/// Keeps the sums of this program's meters and of the web server's, for who asks for them as text. What goes out by OTLP does not come from here.
/// </summary>
/// <param name="meters">Makes the meters of this host: those of another host in the same program are not this one's to tell.</param>
internal sealed class MetricsBook(IMeterFactory meters) : IHostedService, IDisposable
{
    private const string Own = "Dispatch.";
    private const string Server = "Microsoft.AspNetCore.Hosting";

    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), MetricsLine> _lines = new();
    private readonly MeterListener _listener = new();

    /// <summary>Begins to listen.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsTold(instrument.Meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Take(i, value, tags));
        _listener.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>All lines as of now, by instrument and labels.</summary>
    public IReadOnlyList<MetricsLine> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _lines.Values.OrderBy(l => l.Instrument.Name, StringComparer.Ordinal).ThenBy(l => l.Labels, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    /// <summary>Meters without a scope are the whole program's.</summary>
    private bool IsTold(Meter meter) =>
        (meter.Scope is null || ReferenceEquals(meter.Scope, meters)) && (meter.Name.StartsWith(Own, StringComparison.Ordinal) || meter.Name == Server);

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _lines.GetOrAdd((instrument, MetricsLine.LabelsOf(tags)), key => new MetricsLine(key.Instrument, key.Labels)).Take(value);
}
