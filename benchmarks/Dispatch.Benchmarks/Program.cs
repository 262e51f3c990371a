using BenchmarkDotNet.Running;
using Dispatch.Benchmarks.Edits;
using Dispatch.Benchmarks.Exact;
using Dispatch.Benchmarks.Explanations;
using Dispatch.Benchmarks.Load;
using Dispatch.Benchmarks.Replans;
using Dispatch.Benchmarks.Scale;
using Dispatch.Benchmarks.Storage;

// "exact" measures the search against proven optima, "scale" against size, "storage" the databases, "replan" changes during the day, "edits" those by hand, "explanations" proposed changes, "load" phones on the road; everything else goes to BenchmarkDotNet.
if (args is ["exact", ..])
    return await ExactSmall.RunAsync(args[1..]).ConfigureAwait(false);
if (args is ["scale", ..])
    return await ScaleRuns.RunAsync(args[1..]).ConfigureAwait(false);
if (args is ["storage", ..])
    return await StorageRuns.RunAsync(args[1..]).ConfigureAwait(false);
if (args is ["replan", ..])
    return await ReplanRuns.RunAsync(args[1..]).ConfigureAwait(false);
if (args is ["explanations", ..])
    return await ExplanationRuns.RunAsync(args[1..]).ConfigureAwait(false);
if (args is ["load", ..])
    return await LoadRuns.RunAsync(args[1..]).ConfigureAwait(false);
if (args is [LoadServer.Command, var provider])
    return await LoadServer.ServeAsync(provider).ConfigureAwait(false);
if (args is ["edits", ..])
    return await EditRuns.RunAsync(args[1..]).ConfigureAwait(false);
BenchmarkSwitcher.FromAssembly(typeof(Dispatch.Benchmarks.InnerLoopBenchmarks).Assembly).Run(args);
return 0;
