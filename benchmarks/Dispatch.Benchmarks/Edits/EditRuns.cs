using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dispatch.Benchmarks.Replans;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.Edits;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Benchmarks.Edits;

/// <summary>edits [OUT.md] [DRAWS]: how long looks at hand edits take on the full sample district, by kind.</summary>
internal static class EditRuns
{
    private const ulong Seed = 20261124;
    private const int Now = 9 * 3600;

    public static async Task<int> RunAsync(string[] args)
    {
        var draws = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
        var district = new ReplanDistrict();
        var started = Stopwatch.StartNew();
        var desk = new EditDesk(district.Live, new DayFacts(Now), new ReplanOptions { FreezeMinutes = 2 });
        var text = Head(started.Elapsed.TotalSeconds, draws);
        var (items, staff) = (Items(district.Plan), district.Plan.Routes.GroupBy(Crew).ToDictionary(g => g.Key, g => g.Select(r => r.Staff.Id).ToList()));
        foreach (var kind in new[] { PlanEditKind.Move, PlanEditKind.Swap, PlanEditKind.Reorder, PlanEditKind.Unassign })
        {
            var rng = new Rng(Seed);
            var (times, processor) = (new List<double>(), new List<double>());
            var savable = 0;
            for (var i = 0; times.Count < draws; i++)
            {
                var (item, by) = items[rng.Next(items.Count)];
                var mates = staff[by];
                var edit = new PlanEdit(kind, item) { StaffId = kind == PlanEditKind.Move ? mates[rng.Next(mates.Count)] : null, OtherItemId = items[rng.Next(items.Count)].Item };
                var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                var preview = desk.Preview([edit]);
                if (!preview.Faults.IsEmpty)
                    continue;
                if (i > 20) // warmed up
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                    processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                }

                savable += preview.Hard.IsEmpty ? 1 : 0;
            }

            times.Sort();
            processor.Sort();
            var invariant = CultureInfo.InvariantCulture;
            text.Append(invariant, $"| {kind.ToString().ToLowerInvariant()} | {At(processor, .5):0.0} | {At(processor, .95):0.0} | {At(times, .5):0.0} | {At(times, .95):0.0} | {times[^1]:0.0} | {savable} |\n");
        }

        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length > 0)
            await File.WriteAllTextAsync(args[0], text.ToString()).ConfigureAwait(false);
        return 0;
    }

    private static StringBuilder Head(double prepare, int draws) => new StringBuilder("# Looks at hand edits\n\n")
        .Append(CultureInfo.InvariantCulture, $"""
        - the full sample district (6,000 meals, 1,500 visits) at 09:00, straight lines; the desk is prepared once ({prepare:0.00} s) and kept warm for the minute
        - {draws} random looks a kind, one thread: a move to a random person of the same kind and base with the best place searched, a swap with a random other stop, a reorder to the end of the route, a taking out; the whole look: orders, clocks, checker, ripple; processor time beside the clock's, since the machine is shared
        - {Environment.ProcessorCount} shared processors, {RuntimeInformation.ProcessArchitecture}; .NET {Environment.Version}
        - `dotnet run -c Release --project benchmarks/Dispatch.Benchmarks -- edits OUT.md`

        | edit | processor ms, median | p95 | clock ms, median | p95 | longest | could be saved |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |

        """);

    private static List<(string Item, (string Kind, string? Base) Crew)> Items(DayPlan plan) => [.. from r in plan.Routes
                                                                               from s in r.Stops
                                                                               where s.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup && s.Start > Now + 600
                                                                               select (s.Items[0].Id, Crew(r))];

    /// <summary>Whom a dispatcher would think of: the same kind of people at the same base.</summary>
    private static (string Kind, string? Base) Crew(PlanRoute route) => (route.Staff.Kind, route.Staff.BaseId);

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
