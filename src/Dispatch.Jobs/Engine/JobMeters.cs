using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Dispatch.Storage.Jobs;

namespace Dispatch.Jobs.Engine;

/// <summary>How many runs wait and work, as this node last saw it, and when that was.</summary>
/// <param name="meters">Makes this host's meters and ends them with it.</param>
/// <param name="clock">Clock of the looks.</param>
public sealed class JobMeters(IMeterFactory meters, TimeProvider clock)
{
    private ImmutableDictionary<JobRunState, int> _counts = ImmutableDictionary<JobRunState, int>.Empty;
    private long _lookedAt = long.MinValue;

    /// <summary>How long ago this node last looked for work. Null: it never did.</summary>
    public TimeSpan? SinceLook => Interlocked.Read(ref _lookedAt) is var at && at == long.MinValue ? null : clock.GetElapsedTime(at);

    /// <summary>Begins to answer who asks for the numbers.</summary>
    public void Start() => meters.Create("Dispatch.Jobs").CreateObservableGauge("dispatch.jobs", Measure, "{run}", "Runs of jobs by state, as this node last saw them.");

    /// <summary>Takes down what a look found.</summary>
    public void Looked(IReadOnlyDictionary<JobRunState, int> counts)
    {
        _counts = counts.ToImmutableDictionary();
        Interlocked.Exchange(ref _lookedAt, clock.GetTimestamp());
    }

    private IEnumerable<Measurement<int>> Measure() =>
        Enum.GetValues<JobRunState>().Select(s => new Measurement<int>(_counts.GetValueOrDefault(s), new KeyValuePair<string, object?>("state", s.ToString())));
}
