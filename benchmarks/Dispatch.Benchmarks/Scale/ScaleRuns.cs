using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Benchmarks.Scale;

/// <summary>
/// scale [MOST] [OUT.md]: made-up days of 100 to 20,000 stops at the same density, one thread, ten iterations a stop; seconds and memory against size, and the exponents
/// of their growth. Sizes rise, so that the peak after each is its own.
/// </summary>
internal static class ScaleRuns
{
    private const int IterationsPerStop = 10;
    private const double Mebi = 1 << 20;
    private static readonly int[] _sizes = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

    public static async Task<int> RunAsync(string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : _sizes[^1];
        Measure(_sizes[0]); // once to warm up
        var rows = new List<ScaleRow>();
        foreach (var stops in _sizes.Where(s => s <= most))
        {
            rows.Add(Measure(stops));
            await Console.Error.WriteLineAsync(Line(rows[^1])).ConfigureAwait(false);
        }

        var text = Markdown(rows);
        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length > 1)
            await File.WriteAllTextAsync(args[1], text).ConfigureAwait(false);
        return 0;
    }

    private static ScaleRow Measure(int stops)
    {
        GC.Collect();
        var problem = SyntheticDay.Create(stops, stops / 8, soft: false, spread: true);
        var matrix = GC.GetTotalMemory(forceFullCollection: true) / Mebi;
        var (first, _) = Timed(problem, 0);
        var (seconds, plan) = Timed(problem, (long)IterationsPerStop * stops);
        using var process = Process.GetCurrentProcess();
        var judged = SolutionChecker.Check(problem, plan);
        if (!judged.Feasible)
            throw new InvalidOperationException($"{stops} stops: the checker disagrees.");
        return new ScaleRow(stops, first, seconds - first, matrix, process.PeakWorkingSet64 / Mebi, judged.Unserved);
    }

    /// <summary>Processor seconds of a run: a machine shared with others is slower, not busier.</summary>
    private static (double Seconds, Solution Plan) Timed(Problem problem, long iterations)
    {
        var started = Environment.CpuUsage.TotalTime;
        var plan = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = iterations });
        return ((Environment.CpuUsage.TotalTime - started).TotalSeconds, plan);
    }

    private static string Markdown(List<ScaleRow> rows)
    {
        var text = new StringBuilder("# Time and memory against size\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- made-up days (`SyntheticDay`): windows of two hours, a vehicle for eight stops, straight lines, the same density at every size, every stop a place of its own\n");
        text.Append(CultureInfo.InvariantCulture, $"- one thread; processor seconds; first plan = greedy insertion of all, search = {IterationsPerStop} iterations a stop on top\n");
        text.Append(CultureInfo.InvariantCulture, $"- matrices: what the problem itself takes, two whole numbers a pair of places; peak: of the process, the smaller sizes before it included\n");
        text.Append(CultureInfo.InvariantCulture, $"- {Environment.ProcessorCount} shared processors, {RuntimeInformation.ProcessArchitecture}; {RuntimeInformation.FrameworkDescription}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}\n");
        text.Append("- `dotnet run -c Release --project benchmarks/Dispatch.Benchmarks -- scale 20000 OUT.md`\n\n");
        text.Append("| stops | first plan s | search s | ms an iteration | matrices MB | peak MB | peak less matrices MB | unserved |\n");
        text.Append("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in rows)
            text.Append(Line(row)).Append('\n');
        text.Append("\nGrowth, as a power of the number of stops (least squares through the logarithms, sizes of 500 and more):\n\n");
        text.Append("| of | exponent |\n| --- | ---: |\n");
        var large = rows.Where(r => r.Stops >= 500).ToList();
        foreach (var (name, of) in new (string, Func<ScaleRow, double>)[]
        {
            ("first plan, seconds", r => r.First), ("search at ten iterations a stop, seconds", r => r.Search), ("one iteration", r => r.PerIteration),
            ("matrices", r => r.Matrix), ("peak memory", r => r.Peak),
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Exponent(large, of):F2} |\n");
        }

        return text.ToString();
    }

    private static string Line(ScaleRow r) => string.Create(CultureInfo.InvariantCulture,
        $"| {r.Stops} | {r.First:F2} | {r.Search:F2} | {r.PerIteration:F3} | {r.Matrix:F0} | {r.Peak:F0} | {r.Peak - r.Matrix:F0} | {r.Unserved} |");

    private static double Exponent(List<ScaleRow> rows, Func<ScaleRow, double> of)
    {
        if (rows.Count < 2)
            return double.NaN;
        var points = rows.Select(r => (X: Math.Log(r.Stops), Y: Math.Log(Math.Max(1e-6, of(r))))).ToList();
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }

    private sealed record ScaleRow(int Stops, double First, double Search, double Matrix, double Peak, int Unserved)
    {
        public double PerIteration => 1000 * Search / ((double)IterationsPerStop * Stops);
    }
}
