using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Dispatch.Benchmarks;

/// <summary>For operations of microseconds: in this process, three runs to warm up, three measured, each of many operations.</summary>
internal sealed class InnerLoopRun : ManualConfig
{
    public InnerLoopRun() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
