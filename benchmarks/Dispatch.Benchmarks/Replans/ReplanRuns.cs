using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Core.Units;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Offers;
using Dispatch.Planning.Replanning;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Benchmarks.Replans;

/// <summary>replan [OUT.md] [DRAWS]: the full sample district with a rider absent, an urgent bath, a canteen half an hour late, and slot offers; many draws of each.</summary>
internal static class ReplanRuns
{
    private const double Yuan = 100_000;
    private const ulong Seed = 20261124;

    /// <summary>Draws that are also held against searches over the whole day: these take far longer.</summary>
    private const int Compared = 4;
    private const int OffersPerDraw = 5;
    private static readonly ReplanOptions _options = new();

    public static async Task<int> RunAsync(string[] args)
    {
        var draws = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
        var district = new ReplanDistrict();
        var text = Head(district, draws);
        (string Name, Func<Rng, (DayFacts, HashSet<string>)> Draw)[] cases =
            [("a rider falls out", district.RiderAbsent), ("an urgent bath", district.UrgentBath), ("a canteen 30 min late", district.CanteenLate)];
        Run(district, district.UrgentBath(new Rng(Seed)), compared: false); // once to warm up
        foreach (var (name, draw) in cases)
        {
            var rng = new Rng(Seed);
            var rows = new List<ReplanDraw>();
            for (var i = 0; i < draws; i++)
            {
                rows.Add(Run(district, draw(rng), compared: i < Compared));
                await Console.Error.WriteLineAsync($"{name}: {rows[^1]}").ConfigureAwait(false);
            }

            text.Append(Line(name, rows)).Append('\n');
        }

        text.Append(Offers(district, draws * OffersPerDraw));
        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length > 0)
            await File.WriteAllTextAsync(args[0], text.ToString()).ConfigureAwait(false);
        return 0;
    }

    private static ReplanDraw Run(ReplanDistrict district, (DayFacts Facts, HashSet<string> Reach) drawn, bool compared)
    {
        var (before, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var outcome = new Replanner(new RuinRecreateSolver(), new ProcessorTime()).Propose(district.Live, drawn.Facts, _options);
        var (wall, processor) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        var now = DayNowBuilder.Build(district.Live, drawn.Facts, _options);
        var wanted = now.Wanted.SelectMany(r => now.Built.Index.Requests[r].Items).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var left = outcome.Plan.Unserved.SelectMany(u => u.Ids).Count(wanted.Contains);
        return new ReplanDraw(wall, processor, Unchanged(outcome.Diff, drawn.Reach), wanted.Count == 0 ? 1 : 1 - (left / (double)wanted.Count),
            outcome.Plan.Certificate!.Cost.Total / Yuan, compared ? Whole(now, processor, now.Plan) : double.NaN, compared ? Whole(now, processor, null) : double.NaN);
    }

    private static double Unchanged(PlanDiff diff, HashSet<string> reach)
    {
        var moved = diff.Moves.Where(m => !reach.Contains(m.ItemId) && !m.From.IsEmpty && m.OtherPeople).Sum(m => m.From.Length);
        return 1 - (moved / (double)Math.Max(1, diff.Shared - reach.Count));
    }

    /// <summary>A search over the whole day in as many seconds of the processor; the first plan of a search from nothing is always finished.</summary>
    private static double Whole(DayNow now, double seconds, Solution? start)
    {
        var plan = new RuinRecreateSolver().Solve(now.Built.Problem, new SolveOptions { Start = start, TimeLimit = TimeSpan.FromSeconds(seconds), Clock = new ProcessorTime() });
        return SolutionChecker.Check(now.Built.Problem, plan).Cost.Total / Yuan;
    }

    private static string Offers(ReplanDistrict district, int calls)
    {
        var rng = new Rng(Seed);
        const int Now = 10 * 3600;
        var started = Environment.CpuUsage.TotalTime;
        var desk = new OfferDesk(district.Live, new DayFacts(Now), new OfferOptions(), new RuinRecreateSolver(), TimeProvider.System);
        var prepare = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        desk.Find(district.Wish(rng, Now));
        var (wall, processor, found) = (new List<double>(), new List<double>(), 0);
        for (var i = 0; i < calls; i++)
        {
            var wish = district.Wish(rng, Now);
            var (before, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            found += desk.Find(wish).Offers.Length > 0 ? 1 : 0;
            wall.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"\nSlot offers: {calls} callers at 10:00 with wishes of six services, five offers each from the prepared desk ({prepare:F2} s to prepare): {found} got offers.\n\n| | median ms | p95 ms |\n| --- | ---: | ---: |\n| processor | {At(processor, 0.5):F0} | {At(processor, 0.95):F0} |\n| clock | {At(wall, 0.5):F0} | {At(wall, 0.95):F0} |\n");
    }

    private static StringBuilder Head(ReplanDistrict district, int draws)
    {
        var text = new StringBuilder("# Changes during the day\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- the full district of `dispatch sample --size district` (6,000 meals, 1,500 visits), straight lines, planned once with {ReplanDistrict.PlanIterations:N0} iterations: {district.Plan.Certificate!.Cost.Total / Yuan:N0} yuan, {district.Plan.Unserved.Length} orders unserved\n");
        text.Append(CultureInfo.InvariantCulture, $"- the day is prepared once ({district.PrepareSeconds:F1} processor seconds) and kept; each draw is whole: day at the instant, search, checker, new plan, difference; one thread\n");
        text.Append(CultureInfo.InvariantCulture, $"- {draws} draws a case, seed {Seed}; processor seconds beside those of the clock, since the machine is shared; the limits of the search ({new ReplanOptions().SecondsLimit} s) count processor seconds\n");
        text.Append(CultureInfo.InvariantCulture, $"- unchanged: person-visits outside the event's reach (the absent rider's orders; all of the late canteen's riders) that stay with their person, least of all draws\n");
        text.Append(CultureInfo.InvariantCulture, $"- cost against a search over the whole day with the same processor seconds, from the present plan and from nothing, changes and unserved priced alike; mean of the first {Compared} draws; below 0: the proposal is cheaper\n");
        text.Append(CultureInfo.InvariantCulture, $"- {Environment.ProcessorCount} shared processors, {RuntimeInformation.ProcessArchitecture}; {RuntimeInformation.FrameworkDescription}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}\n");
        text.Append("- `dotnet run -c Release --project benchmarks/Dispatch.Benchmarks -- replan OUT.md`\n\n");
        text.Append("| case | processor s, median | p95 | clock s, median | p95 | unchanged, least | placed, mean | against whole day | against whole day from nothing |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        return text;
    }

    private static string Line(string name, List<ReplanDraw> rows)
    {
        var compared = rows.Where(r => !double.IsNaN(r.Whole)).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {At(rows.Select(r => r.Processor), 0.5):F2} | {At(rows.Select(r => r.Processor), 0.95):F2} | {At(rows.Select(r => r.Wall), 0.5):F2} | {At(rows.Select(r => r.Wall), 0.95):F2} | {rows.Min(r => r.Unchanged):P2} | {rows.Average(r => r.Placed):P0} | {compared.Average(r => (r.Cost / r.Whole) - 1):+0.00%;-0.00%} | {compared.Average(r => (r.Cost / r.Fresh) - 1):+0.00%;-0.00%} |");
    }

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    /// <summary>A clock that runs while the processor works for this process.</summary>
    private sealed class ProcessorTime : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
    }
}
