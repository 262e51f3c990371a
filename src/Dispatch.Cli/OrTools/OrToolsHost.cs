using Dispatch.Routing.OrTools;
#if FULL_REGISTRY
using Dispatch.Routing.OrTools.Native;
#else
using Dispatch.Routing.OrTools.Node;
#endif

namespace Dispatch.Cli.OrTools;

/// <summary>The one place that knows which host of OR-Tools this build has.</summary>
internal static class OrToolsHost
{
    /// <summary>Names the Node.js program.</summary>
    public const string NodeVariable = "DISPATCH_NODE";

    /// <summary>Names the worker's folder.</summary>
    public const string FolderVariable = "DISPATCH_ORTOOLS_WORKER";

    /// <summary>Memory one worker may take, megabytes.</summary>
    public const string MemoryVariable = "DISPATCH_ORTOOLS_MEMORY_MB";

    /// <summary>Makes the host; nothing is started yet.</summary>
#if FULL_REGISTRY
    public static ICpSolver Create(TimeProvider clock) => new NativeCpSolver();
#else
    public static ICpSolver Create(TimeProvider clock) => new NodeCpSolver(
        new CpHostOptions { Node = Variable(NodeVariable), WorkerFolder = Variable(FolderVariable), MemoryMegabytes = Memory() }, clock);

    private static int Memory() =>
        int.TryParse(Variable(MemoryVariable), out var megabytes) && megabytes >= CpHostOptions.LeastMemoryMegabytes ? megabytes : CpHostOptions.DefaultMemoryMegabytes;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
#endif
}
