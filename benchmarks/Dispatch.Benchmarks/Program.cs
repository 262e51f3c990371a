using BenchmarkDotNet.Running;
using Dispatch.Benchmarks.Exact;

// "exact" measures the search against proven optima; everything else goes to BenchmarkDotNet.
if (args is ["exact", ..])
    return await ExactSmall.RunAsync(args[1..]).ConfigureAwait(false);
BenchmarkSwitcher.FromAssembly(typeof(Dispatch.Benchmarks.InsertionBenchmarks).Assembly).Run(args);
return 0;
