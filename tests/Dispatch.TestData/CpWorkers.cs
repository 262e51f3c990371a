using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Node;
using Xunit;

namespace Dispatch.TestData;

/// <summary>OR-Tools for tests: the real worker where Node and the package are installed, and scripts that play a worker in trouble.</summary>
internal static class CpWorkers
{
    /// <summary>Options of the real worker; the running test is skipped where it can not be had.</summary>
    public static CpHostOptions Real()
    {
        var options = new CpHostOptions { WorkerFolder = Environment.GetEnvironmentVariable("DISPATCH_ORTOOLS_WORKER") };
        using var solver = new NodeCpSolver(options, TimeProvider.System);
        if (solver.Unavailable is { } fault)
            Assert.Skip($"{fault.English} ({fault.Code} {fault.Detail})");
        return options;
    }

    /// <summary>The real solver; the running test is skipped where it can not be had.</summary>
    public static NodeCpSolver RealSolver() => new(Real(), TimeProvider.System);

    /// <summary>
    /// Writes a worker of the test's own into a folder. The script may use <c>KIND</c>, <c>frame</c>, <c>FrameReader</c> and
    /// <c>send(kind, text or bytes)</c>.
    /// </summary>
    public static CpHostOptions Fake(string folder, string script)
    {
        var frames = new Uri(Path.Combine(SourceFolder(), "frames.mjs")).AbsoluteUri;
        Directory.CreateDirectory(Path.Combine(folder, "node_modules", "or-tools-wasm"));
        File.WriteAllText(Path.Combine(folder, "node_modules", "or-tools-wasm", "package.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "worker.mjs"), $$"""
            import { KIND, frame, FrameReader } from '{{frames}}';
            process.stdin.on('end', () => process.exit());
            const send = (kind, what) => process.stdout.write(frame(kind, Buffer.from(what)));
            {{script}}
            """);
        var options = new CpHostOptions { WorkerFolder = folder, Workers = 1 };
        using var solver = new NodeCpSolver(options, TimeProvider.System);
        if (solver.Unavailable is { Code: CpCodes.NoNode } fault)
            Assert.Skip(fault.English);
        return options;
    }

    /// <summary>The folder of the worker in the repository.</summary>
    public static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dispatch.sln")))
                return Path.Combine(folder.FullName, "src", "ortools-worker");
        throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
