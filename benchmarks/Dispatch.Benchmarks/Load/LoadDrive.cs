using System.Collections.Immutable;
using System.Diagnostics;
using Dispatch.Core.Units;

namespace Dispatch.Benchmarks.Load;

/// <summary>Sends what the phones of a district send, at moments drawn beforehand: a slow server does not slow it down.</summary>
/// <param name="shape">How busy it is.</param>
/// <param name="phones">Everybody's phone.</param>
/// <param name="today">The plan's day.</param>
internal sealed class LoadDrive(LoadShape shape, ImmutableArray<LoadPhone> phones, DateOnly today)
{
    private static readonly string[] _kinds = ["on-way", "arrived", "done"];
    private readonly Dictionary<string, LoadPhone> _byStaff = phones.ToDictionary(p => p.StaffId);
    private readonly LoadFigure _reports = new("report", isReport: true);
    private readonly LoadFigure _reads = new("my route", isReport: false);

    /// <summary>Drives for some seconds, some times as fast as the plan's busiest quarter of an hour.</summary>
    public async Task<IReadOnlyList<LoadFigure>> RunAsync(int seconds, int times)
    {
        var rng = new Rng(7);
        var work = shape.Work.Where(s => s.Start >= shape.From).Concat(shape.Work).SelectMany(s => _kinds.Select(k => (Stop: s, Kind: k))).ToList();
        var clock = new Stopwatch();
        var (reports, reads) = (shape.ReportsPerSecond(times), shape.ReadsPerSecond(times) - shape.ReportsPerSecond(times));
        var due = Moments(rng, reports, seconds).Select((at, i) => (At: at, Do: (Func<double, Task>)(moment => ReportAsync(work[i % work.Count], moment))))
            .Concat(Moments(rng, reads, seconds).Select(at => (At: at, Do: (Func<double, Task>)(moment => ReadAsync(phones[rng.Next(phones.Length)], moment))))).OrderBy(d => d.At).ToList();
        var running = new List<Task>(due.Count);
        clock.Start();
        foreach (var (at, act) in due)
        {
            var wait = at - clock.Elapsed.TotalMilliseconds;
            if (wait > 1)
                await Task.Delay(TimeSpan.FromMilliseconds(wait)).ConfigureAwait(false);
            running.Add(act(at));
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        return [_reports, _reads];

        async Task ReportAsync((LoadStop Stop, string Kind) one, double moment)
        {
            var phone = _byStaff[one.Stop.StaffId];
            await TimedAsync(_reports, moment, () => phone.ReportAsync(one.Stop, one.Kind, today, TimeProvider.System.GetUtcNow())).ConfigureAwait(false);
            await ReadAsync(phone, clock.Elapsed.TotalMilliseconds).ConfigureAwait(false);
        }

        Task ReadAsync(LoadPhone phone, double moment) => TimedAsync(_reads, moment, phone.ReadAsync);

        async Task TimedAsync(LoadFigure figure, double moment, Func<Task<bool>> request)
        {
            var isGood = false;
            try
            {
                isGood = await request().ConfigureAwait(false);
            }
            catch (HttpRequestException)
            {
                // Counted as an error.
            }

            figure.Add(clock.Elapsed.TotalMilliseconds - moment, isGood);
        }
    }

    /// <summary>Moments of a Poisson stream, milliseconds.</summary>
    private static IEnumerable<double> Moments(Rng rng, double perSecond, int seconds)
    {
        for (var at = 0.0; ;)
        {
            at += -Math.Log(1 - rng.NextDouble()) * 1000 / perSecond;
            if (at >= seconds * 1000)
                yield break;
            yield return at;
        }
    }
}
