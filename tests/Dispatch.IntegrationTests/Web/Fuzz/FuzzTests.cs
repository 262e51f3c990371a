using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>
/// Malformed and hostile requests made from the description: none brings an answer of 500 and above, none hangs, memory stays bounded, and every refusal
/// is a problem with a code. Some hundreds in CI; DISPATCH_FUZZ=20000 sends that many, DISPATCH_FUZZ_REPORT=FILE writes the figures.
/// </summary>
public sealed class FuzzTests(TownServer town) : IClassFixture<TownServer>
{
    private const ulong Seed = 20261124;
    private const int InCi = 1_500;
    private const int AtOnce = 4;
    private const double LimitSeconds = 15;
    private const long LimitGrownMegabytes = 400;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_hostile_request_breaks_the_host()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : InCi;
        var document = JsonNode.Parse(await town.Client.GetStringAsync("/openapi/v1.json", Cancel))!;
        var cases = new FuzzCases(await RealAsync(FuzzOperation.Of(document)), Seed, bombMegabytes: count > InCi ? 600 : 40);
        var report = new FuzzReport();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel }, (number, cancel) => SendAsync(cases.Make(number), report, cancel));
        clock.Stop();
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024 * 1024);
        await WriteAsync(report, count, clock.Elapsed, grown);
        report.Failures.ShouldBeEmpty();
        grown.ShouldBeLessThan(LimitGrownMegabytes);
        (await town.Client.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
    }

    // The registers' own entries in place of the examples.
    private async Task<ImmutableArray<FuzzOperation>> RealAsync(ImmutableArray<FuzzOperation> operations)
    {
        var entries = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var list in operations.Where(o => o.Method == HttpMethod.Get && operations.Any(p => p.Path == o.Path + "/{key}")).Select(o => o.Path).Distinct())
        {
            if (await town.Client.GetFromJsonAsync<JsonArray>($"{list}?take=1", Cancel) is [JsonObject first])
                entries[list] = first;
        }
        return [.. operations.Select(o => entries.GetValueOrDefault(o.Path.Replace("/{key}", "", StringComparison.Ordinal)) is { } entry ? o.With(entry) : o)];
    }

    private async ValueTask SendAsync(FuzzCase hostile, FuzzReport report, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var request = hostile.Request();
            using var answer = await town.Client.SendAsync(request, cancel);
            var body = await answer.Content.ReadAsStringAsync(cancel);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var status = (int)answer.StatusCode;
            report.Answered(hostile, status, seconds);
            var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" && body.Contains("\"code\":\"", StringComparison.Ordinal);
            // What the server itself cannot read as HTTP it refuses without a body.
            if (status >= 500 || seconds > LimitSeconds || (status >= 400 && !isProblem && body.Length > 0))
                report.Failures.Enqueue($"{status} after {seconds:0.0} s: {hostile} -> {body[..Math.Min(300, body.Length)]}");
        }
        catch (Exception lost) when (lost is HttpRequestException or UriFormatException)
        {
            // The client will not send what is no address, and the server may close on a body above its limit: the host is asked at the end whether it lives.
            report.Answered(hostile, 0, 0);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            report.Failures.Enqueue($"no answer: {hostile}");
        }
    }

    private static async Task WriteAsync(FuzzReport report, int count, TimeSpan took, long grown)
    {
        if (Environment.GetEnvironmentVariable("DISPATCH_FUZZ_REPORT") is not { Length: > 0 } path)
            return;
        using var process = Process.GetCurrentProcess();
        var memory = $"Peak working set of client and host together {process.PeakWorkingSet64 / (1024 * 1024)} MB; managed memory grew by {grown} MB.";
        var limits = $"Required: no answer of 500 or above, none slower than {LimitSeconds:0} s, managed memory grown by less than {LimitGrownMegabytes} MB, every refusal with a body is a problem with a code. CI sends the first {InCi:N0}.";
        await File.WriteAllTextAsync(path, report.Page(count, Seed, took, memory, limits), Cancel);
    }
}
