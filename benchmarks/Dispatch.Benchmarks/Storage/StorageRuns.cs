using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dispatch.Storage;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Benchmarks.Storage;

/// <summary>
/// storage [OUT.md]: the registers and the plan of the full sample district written and read on SQLite and, where DISPATCH_TEST_POSTGRES or
/// DISPATCH_TEST_SQLSERVER names a server, on a database of its own there: rows, seconds, memory.
/// </summary>
internal static class StorageRuns
{
    private const int Repeats = 7;
    private const double Mebi = 1 << 20;

    public static async Task<int> RunAsync(string[] args)
    {
        var day = DistrictDay.Make();
        var text = new StringBuilder(Head(day));
        var packed = 0.0;
        foreach (var kind in BenchDatabase.Configured())
        {
            await using var made = kind;
            foreach (var figure in await MeasureAsync(made.Database, day).ConfigureAwait(false))
            {
                var line = Line(made.Name, figure);
                await Console.Error.WriteLineAsync(line).ConfigureAwait(false);
                text.Append(line).Append('\n');
            }

            packed = await PackedAsync(made.Database).ConfigureAwait(false);
        }

        text.Append(CultureInfo.InvariantCulture, $"\nThe registers, packed, take {packed:F2} MB beside the plans, once for all plans made from them.\n");

        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length > 0)
            await File.WriteAllTextAsync(args[0], text.ToString()).ConfigureAwait(false);
        return 0;
    }

    private static async Task<List<StorageFigure>> MeasureAsync(DispatchDatabase database, DistrictDay day)
    {
        var registers = new RegisterStore(database);
        var plans = new PlanStore(database);
        var figures = new List<StorageFigure> { await StorageFigure.OfAsync("create and migrate", 0, 1, _ => database.PrepareAsync()).ConfigureAwait(false) };
        figures.Add(await StorageFigure.OfAsync("import registers", day.RegisterRows, 1, _ => registers.ApplyAsync(day.Registers)).ConfigureAwait(false));
        figures.Add(await StorageFigure.OfAsync("import again, nothing differs", day.RegisterRows, Repeats, _ => registers.ApplyAsync(day.Registers)).ConfigureAwait(false));
        figures.Add(await StorageFigure.OfAsync("load registers", day.RegisterRows, Repeats, _ => registers.LoadAsync()).ConfigureAwait(false));
        var first = day.Saving with { Inputs = day.Registers };
        figures.Add(await StorageFigure.OfAsync("save plan, first of its input", day.PlanRows + 1, 1, _ => plans.SaveAsync(day.Next(), first, default)).ConfigureAwait(false));
        figures.Add(await StorageFigure.OfAsync("save plan", day.PlanRows, Repeats, _ => plans.SaveAsync(day.Next(), first, default)).ConfigureAwait(false));
        var newest = (await plans.LatestAsync(day.Plan.Date).ConfigureAwait(false))!;
        figures.Add(await StorageFigure.OfAsync("load plan", day.PlanRows, Repeats, _ => plans.LoadAsync(newest.Id)).ConfigureAwait(false));
        figures.Add(await StorageFigure.OfAsync("load one route", 1, Repeats, _ => plans.LoadRouteAsync(newest.Id, day.Plan.Routes[0].Staff.Id)).ConfigureAwait(false));
        figures.Add(await StorageFigure.OfAsync("publish plan", 2, 1, _ => plans.PublishAsync(newest.Id, newest.Revision, AuditDeed.Program)).ConfigureAwait(false));
        figures.Add(await StorageFigure.OfAsync("registers of a plan from its source", day.RegisterRows, Repeats, _ => plans.SourceAsync(newest.Id)).ConfigureAwait(false));
        return figures;
    }

    private static async Task<double> PackedAsync(DispatchDatabase database)
    {
        await using var db = database.Open();
        return (await db.PlanInputs.Select(i => i.Registers).SingleAsync().ConfigureAwait(false)).Length / Mebi;
    }

    private static string Head(DistrictDay day)
    {
        var text = new StringBuilder("# Storage throughput\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- the sample district ([docs/sample.md](../../docs/sample.md)), 6,000 meals and 1,500 visits, planned by greedy insertion: {day.Plan.Certificate!.Served} requests served, {day.Plan.Certificate.Unserved} not, {day.Plan.Routes.Length} routes with {day.Stops} stops; {day.PlanRows} rows, {day.PlanMegabytes:F1} MB of documents; registers: {day.RegisterRows} rows\n");
        text.Append(CultureInfo.InvariantCulture, $"- seconds by the wall clock: median of {Repeats}, what can be done only once: one time; processor seconds are this process's, a time each, and do not count how busy the machine is; the first step on each database also pays for building EF Core's model\n");
        text.Append("- allocated: managed memory asked for in one time; peak: most resident memory of the process in that step, the district itself included\n");
        text.Append(CultureInfo.InvariantCulture, $"- {Environment.ProcessorCount} shared processors, {RuntimeInformation.ProcessArchitecture}; {RuntimeInformation.FrameworkDescription}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}; servers on the same machine\n");
        text.Append("- `dotnet run -c Release --project benchmarks/Dispatch.Benchmarks -- storage OUT.md`\n\n");
        text.Append("| database | step | rows | seconds | processor s | rows a second | allocated MB | peak MB |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        return text.ToString();
    }

    private static string Line(string database, StorageFigure f) => string.Create(CultureInfo.InvariantCulture,
        $"| {database} | {f.Step} | {(f.Rows > 0 ? f.Rows : "")} | {f.Seconds:F3} | {f.Processor:F3} | {(f.Rows > 0 ? $"{f.Rows / f.Seconds:F0}" : "")} | {f.AllocatedMegabytes:F1} | {f.PeakMegabytes:F0} |");
}
