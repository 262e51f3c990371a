using System.Diagnostics;

namespace Dispatch.Benchmarks.Storage;

/// <summary>One step measured.</summary>
/// <param name="Step">What was done.</param>
/// <param name="Rows">Rows it wrote or read.</param>
/// <param name="Seconds">Median by the wall clock.</param>
/// <param name="Processor">Seconds of this process's processors, one time; what a server used is not in it.</param>
/// <param name="AllocatedMegabytes">Managed memory asked for, one time.</param>
/// <param name="PeakMegabytes">Most resident memory of the process.</param>
internal sealed record StorageFigure(string Step, int Rows, double Seconds, double Processor, double AllocatedMegabytes, double PeakMegabytes)
{
    private const double Mebi = 1 << 20;
    private const string ResetPeak = "/proc/self/clear_refs";

    public static async Task<StorageFigure> OfAsync(string step, int rows, int repeats, Func<int, Task> run)
    {
        GC.Collect();
        if (File.Exists(ResetPeak))
            await File.WriteAllTextAsync(ResetPeak, "5").ConfigureAwait(false);
        var seconds = new List<double>();
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < repeats; i++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await run(i).ConfigureAwait(false);
            seconds.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        }

        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        using var process = Process.GetCurrentProcess();
        return new StorageFigure(step, rows, seconds.Order().ElementAt(repeats / 2), cpu.TotalSeconds / repeats, allocated / Mebi / repeats, process.PeakWorkingSet64 / Mebi);
    }
}
