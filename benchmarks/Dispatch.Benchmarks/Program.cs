using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Dispatch.Benchmarks.InsertionBenchmarks).Assembly).Run(args);
