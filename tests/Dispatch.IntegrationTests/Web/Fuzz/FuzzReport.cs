using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>What hostile requests came to.</summary>
internal sealed class FuzzReport
{
    private readonly ConcurrentDictionary<(string Kind, int Class), int> _answers = new();
    private readonly Lock _gate = new();
    private (double Seconds, string Case) _slowest;

    /// <summary>Requests that were answered as none should be.</summary>
    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>Takes an answer.</summary>
    public void Answered(FuzzCase sent, int status, double seconds)
    {
        _answers.AddOrUpdate((sent.Kind, status / 100), 1, (_, n) => n + 1);
        lock (_gate)
        {
            if (seconds > _slowest.Seconds)
                _slowest = (seconds, $"{sent.Kind}, {sent.Operation.Method} {sent.Operation.Path}");
        }
    }

    /// <summary>The tables, for benchmarks/results/fuzz.md.</summary>
    public string Page(int count, ulong seed, TimeSpan took, string memory, string limits)
    {
        var page = new StringBuilder("# Hostile requests\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{count:N0} requests made from docs/openapi.json (seed {seed}) against the host in the same process, four at a time, SQLite, a small town of two streets. {limits} A few requests are in no column of answers: the client would not send them, or the host closed the line on a body above its limit.\n\n");
        page.Append("```sh\nDISPATCH_FUZZ=20000 DISPATCH_FUZZ_REPORT=benchmarks/results/fuzz.md dotnet tests/Dispatch.IntegrationTests/bin/Debug/net10.0/Dispatch.IntegrationTests.dll -class '*FuzzTests'\n```\n\n");
        page.Append("| what is wrong | requests | 2xx | 3xx | 4xx | 5xx |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var kind in _answers.GroupBy(a => a.Key.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int Of(int status) => kind.Where(a => a.Key.Class == status).Sum(a => a.Value);
            page.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Sum(a => a.Value)} | {Of(2)} | {Of(3)} | {Of(4)} | {Of(5)} |\n");
        }
        page.Append(CultureInfo.InvariantCulture, $"\nTook {took.TotalSeconds:0} s. Slowest answer {_slowest.Seconds:0.00} s ({_slowest.Case}). {memory}\n");
        return page.ToString();
    }
}
