using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dispatch.Benchmarks.Storage;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Benchmarks.Load;

/// <summary>
/// load [OUT.md]: phones of a whole district read their routes and report from their stops, ten times as fast as in the busiest quarter of an hour of its plan, for a minute, on
/// SQLite and, where DISPATCH_TEST_POSTGRES names a server, on a database of its own there. The server is a process of its own; each person is signed in.
/// </summary>
internal static class LoadRuns
{
    private const int Seconds = 60;
    private const int Times = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        var day = DistrictDay.Make();
        var shape = LoadShape.Of(day.Plan);
        var (text, notes) = (new StringBuilder(Head(shape)), new StringBuilder("\n"));
        var errors = 0;
        foreach (var kind in BenchDatabase.Configured())
        {
            await using var made = kind;
            await Console.Error.WriteLineAsync($"{made.Name}: registers and plan").ConfigureAwait(false);
            var today = await LoadDistrict.PrepareAsync(made.Database, day).ConfigureAwait(false);
            await using var server = await LoadServer.StartAsync(made.Database.Options).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"{made.Name}: {shape.People.Length} people sign in").ConfigureAwait(false);
            var phones = await LoadDistrict.SignInAsync(server, shape.People).ConfigureAwait(false);
            foreach (var phone in phones)
                await phone.ReadAsync().ConfigureAwait(false); // the morning: everybody has opened the page once
            var figures = await new LoadDrive(shape, phones, today).RunAsync(Seconds, Times).ConfigureAwait(false);
            var (rss, peak) = server.Memory();
            await using var db = made.Database.Open();
            var kept = await db.VisitChecks.CountAsync().ConfigureAwait(false);
            var isWhole = (await new AuditLog(made.Database, TimeProvider.System).VerifyAsync().ConfigureAwait(false)).BrokenLine is null;
            errors += figures.Sum(f => f.Errors);
            foreach (var figure in figures)
                text.Append(CultureInfo.InvariantCulture, $"| {made.Name} | {figure.What} | {figure.Count} | {figure.Count / (double)Seconds:F1} | {figure.Errors} | {figure.At(0.5):F0} | {figure.At(0.95):F0} | {figure.At(0.99):F0} | {figure.At(1):F0} | {rss} | {peak} |\n");
            notes.Append(CultureInfo.InvariantCulture, $"- {made.Name}: {kept} reports in the database of {figures.Single(f => f.IsReport).Count} answered as taken; audit record {(isWhole ? "whole" : "BROKEN")}.\n");
        }

        text.Append(notes);
        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length > 0)
            await File.WriteAllTextAsync(args[0], text.ToString()).ConfigureAwait(false);
        return errors == 0 ? 0 : 1;
    }

    private static string Head(LoadShape shape)
    {
        var text = new StringBuilder("# Load from the road\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- the sample district ([docs/sample.md](../../docs/sample.md)), 6,000 meals and 1,500 visits; busiest quarter of an hour of its plan (from {shape.From / 3600:D2}:{shape.From / 60 % 60:D2}): {shape.Stops} stops of {shape.People.Length} people\n");
        text.Append(CultureInfo.InvariantCulture, $"- of each stop three reports (set out, arrived with a position, done), each sent by itself and followed by a read of the route, as the page does; besides, every busy person's page reads every 30 s; all of it {Times} times as fast, for {Seconds} s: {shape.ReportsPerSecond(Times):F1} sendings and {shape.ReadsPerSecond(Times):F1} reads a second\n");
        text.Append("- milliseconds from the moment a request was due to its whole answer: one that waits for another counts its waiting; the moments are drawn at random with these means\n");
        text.Append("- the server is a second process on loopback (`dispatch serve`'s host); every person has an account and a token of their own; an error is anything but 2xx, or a report that was not taken; resident memory of the server at the end, and its peak\n");
        text.Append(CultureInfo.InvariantCulture, $"- {Environment.ProcessorCount} shared processors, {RuntimeInformation.ProcessArchitecture}; {RuntimeInformation.FrameworkDescription}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}; driver, server and database on the same machine\n");
        text.Append("- `dotnet run -c Release --project benchmarks/Dispatch.Benchmarks -- load OUT.md`\n\n");
        text.Append("| database | request | number | a second | errors | p50 ms | p95 ms | p99 ms | most ms | memory MB | peak MB |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        return text.ToString();
    }
}
