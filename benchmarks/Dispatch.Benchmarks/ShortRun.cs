using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Dispatch.Benchmarks;

/// <summary>For operations of a tenth of a second and more: in this process, two runs to warm up, five measured.</summary>
internal sealed class ShortRun : ManualConfig
{
    public ShortRun() => AddJob(Job.Default
        .WithStrategy(RunStrategy.Monitoring)
        .WithWarmupCount(2)
        .WithIterationCount(5)
        .WithToolchain(InProcessEmitToolchain.Instance));
}
