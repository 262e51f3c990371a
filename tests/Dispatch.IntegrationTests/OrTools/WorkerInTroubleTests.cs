using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Node;
using Dispatch.TestData;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>Everything that can go wrong with a worker ends as a result with its code, and the next solve finds a new worker.</summary>
public sealed class WorkerInTroubleTests : IDisposable
{
    private const string Ready = "send(KIND.ready, '1 v20.0.0');";
    private const string OnModel = "const reader = new FrameReader((kind, payload) => { if (kind === KIND.model) answer(); }); process.stdin.on('data', c => reader.push(c));";

    // A CpSolverResponse of status OPTIMAL with the one value 1.
    private const string Good = "send(KIND.response, [0x08, 4, 0x12, 1, 1]);";

    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-worker-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What a worker does at its start, and the code that tells it.</summary>
    [Theory]
    [InlineData("console.error('no such thing'); process.exit(3);", CpCodes.NotStarted, "exit code 3 no such thing")]
    [InlineData("send(KIND.error, 'no wasm here');", CpCodes.NotStarted, "no wasm here")]
    [InlineData("send(KIND.ready, '7 v20.0.0');", CpCodes.NotStarted, "7 v20.0.0")]
    [InlineData("send(KIND.memory, '300 MB');", CpCodes.Memory, "300 MB")]
    [InlineData("process.stdout.write('Hello, I am no worker at all');", CpCodes.Garbled, "48656C6C6F")]
    public void A_start_that_fails(string script, string code, string detail) => Failed(Solve(Fake(script)), code, detail);

    /// <summary>What a worker does with a model, and the code that tells it.</summary>
    [Theory]
    [InlineData("process.kill(process.pid, 'SIGKILL');", CpCodes.Crashed, "exit code")]
    [InlineData("process.stdout.write(Buffer.alloc(64, 0xee));", CpCodes.Garbled, "EEEEEEEE")]
    [InlineData("send(KIND.response, [0xff, 0xff, 0xff]);", CpCodes.Garbled, "")]
    [InlineData("send(KIND.response, [0x08, 4]);", CpCodes.Garbled, "0 values for 1 variables")]
    [InlineData("send(KIND.ready, '1 v20.0.0');", CpCodes.Garbled, "Ready")]
    [InlineData("process.stdout.write(Buffer.from([40, 0, 0, 0, 17, 1, 2])); process.stdout.end(() => process.exit(0));", CpCodes.Crashed, "exit code 0")]
    [InlineData("send(KIND.memory, '4000 MB');", CpCodes.Memory, "4000 MB")]
    [InlineData("send(KIND.error, 'abort');", CpCodes.Refused, "abort")]
    public void A_solve_that_is_lost(string answer, string code, string detail) => Failed(Solve(Fake(Answering(answer))), code, detail);

    /// <summary>A worker that never says a word at its start, or takes a model and never answers, is ended when its time is over.</summary>
    [Theory]
    [InlineData("setInterval(() => {}, 1000);", CpCodes.NotStarted)]
    [InlineData(Ready + "process.stdin.resume();", CpCodes.Hung)]
    [InlineData(Ready + "setTimeout(() => { for (;;) {} }, 0);", CpCodes.Hung)]
    public void A_worker_that_hangs(string script, string code)
    {
        var options = Fake(script) with { Grace = TimeSpan.Zero };
        if (code == CpCodes.NotStarted)
            options = options with { StartLimit = TimeSpan.FromMilliseconds(100) };
        using var solver = new NodeCpSolver(options, TimeProvider.System);
        Failed(Solve(solver, 0.1), code, "no answer in 0.1 s");
        solver.WorkerIds.ShouldBeEmpty();
    }

    /// <summary>After a lost solve the next one is answered by a new worker, which is then kept.</summary>
    [Fact]
    public void The_next_solve_finds_a_new_worker()
    {
        using var solver = new NodeCpSolver(Fake("import fs from 'node:fs';" + Answering(
            "if (!fs.existsSync('once')) { fs.writeFileSync('once', ''); process.kill(process.pid, 'SIGKILL'); }" + Good)), TimeProvider.System);
        Solve(solver).Outcome.ShouldBe(CpOutcome.Failed);
        Solve(solver).ValueOf(0).ShouldBe(1);
        var kept = solver.WorkerIds.ShouldHaveSingleItem();
        Solve(solver).ValueOf(0).ShouldBe(1);
        solver.WorkerIds.ShouldBe([kept]);
    }

    /// <summary>A lost solve, the restart after it and the answer are counted. Other tests may count at the same time.</summary>
    [Fact]
    public void Everything_is_counted()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == CpMetrics.MeterName)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => seen.Add(Measurement(i, tags)));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => seen.Add(Measurement(i, tags)));
        listener.Start();
        using var solver = new NodeCpSolver(Fake("import fs from 'node:fs';" + Answering(
            "if (!fs.existsSync('once')) { fs.writeFileSync('once', ''); process.exit(1); }" + Good)), TimeProvider.System);
        Solve(solver);
        Solve(solver);
        string[] expected =
        [
            "dispatch.ortools.worker.starts ", "dispatch.ortools.worker.restarts ", "dispatch.ortools.solves failed", "dispatch.ortools.solves answered",
            "dispatch.ortools.faults O202_CRASHED", "dispatch.ortools.solve.duration failed", "dispatch.ortools.solve.duration answered",
        ];
        expected.Except(seen).ShouldBeEmpty();
    }

    /// <summary>After the second loss in a row it is left alone for the pause, then tried once more; an answer makes it good again.</summary>
    [Fact]
    public void Too_many_losses_and_it_is_left_alone()
    {
        var clock = new HandClock();
        using var solver = new NodeCpSolver(Fake("import fs from 'node:fs';" + Answering("if (!fs.existsSync('well')) process.exit(1);" + Good)) with { MostFailures = 2 }, clock);
        Solve(solver).Outcome.ShouldBe(CpOutcome.Failed);
        solver.Unavailable.ShouldBeNull();
        Solve(solver).Outcome.ShouldBe(CpOutcome.Failed);
        Solve(solver).Fault!.Code.ShouldBe(CpCodes.GivenUp);
        solver.Unavailable!.Code.ShouldBe(CpCodes.GivenUp);

        clock.Now += CpHostOptions.DefaultPause;
        Solve(solver).Outcome.ShouldBe(CpOutcome.Failed);
        Solve(solver).Outcome.ShouldBe(CpOutcome.Unavailable);

        File.WriteAllText(Path.Combine(_folder, "well"), "");
        clock.Now += CpHostOptions.DefaultPause;
        Solve(solver).Outcome.ShouldBe(CpOutcome.Answered);
        solver.Unavailable.ShouldBeNull();
    }

    /// <summary>Cancelling ends a solve under way and its worker; a call that is cancelled already starts nothing.</summary>
    [Fact]
    public void Cancelling_ends_the_worker()
    {
        using var cancel = new CancellationTokenSource();
        var clock = new HandClock { OnTimer = cancel.Cancel };
        using var solver = new NodeCpSolver(Fake(Ready + "process.stdin.resume();"), clock);
        for (var i = 0; i < 2; i++)
            solver.Solve(OneVariable(), new SatParameters(), TimeSpan.FromSeconds(20), cancel.Token).ShouldBe(new CpResult(CpOutcome.Cancelled, null, null));
        solver.WorkerIds.ShouldBeEmpty();
        solver.Unavailable.ShouldBeNull();
    }

    /// <summary>A Node that is too old is told once and never started again.</summary>
    [Fact]
    public void An_old_node_is_told()
    {
        using var solver = new NodeCpSolver(Fake("send(KIND.ready, '1 v18.19.0');"), TimeProvider.System);
        Solve(solver).ShouldBe(CpResult.Unavailable(new CpFault(CpCodes.NoNode, "Node.js 18.19.0")));
        solver.Unavailable.ShouldBe(new CpFault(CpCodes.NoNode, "Node.js 18.19.0"));
    }

    /// <summary>No Node and no package are known without starting anything.</summary>
    [Fact]
    public void What_is_not_installed_is_known_at_once()
    {
        var options = Fake(Ready);
        Directory.Delete(Path.Combine(_folder, "node_modules"), recursive: true);
        using var noPackage = new NodeCpSolver(options, TimeProvider.System);
        noPackage.Unavailable.ShouldBe(new CpFault(CpCodes.NoPackage, _folder));
        using var noNode = new NodeCpSolver(options with { Node = Path.Combine(_folder, "node") }, TimeProvider.System);
        Solve(noNode).Fault!.Code.ShouldBe(CpCodes.NoNode);
    }

    /// <summary>Settings out of their range and calls after the end are slips of the caller.</summary>
    [Fact]
    public void Slips_are_thrown()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new NodeCpSolver(new CpHostOptions { Workers = 0 }, TimeProvider.System).Dispose());
        Should.Throw<ArgumentOutOfRangeException>(() => new NodeCpSolver(new CpHostOptions { MemoryMegabytes = 10 }, TimeProvider.System).Dispose());
        var solver = new NodeCpSolver(Fake(Ready), TimeProvider.System);
        Should.Throw<ArgumentOutOfRangeException>(() => Solve(solver, 0));
        solver.Dispose();
        Should.Throw<ObjectDisposedException>(() => Solve(solver));
    }

    private static string Measurement(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : "")}";

    private static string Answering(string answer) => $"const answer = () => {{ {answer} }}; {OnModel} {Ready}";

    private CpHostOptions Fake(string script) => CpWorkers.Fake(_folder, script);

    private static CpResult Solve(CpHostOptions options)
    {
        using var solver = new NodeCpSolver(options, TimeProvider.System);
        return Solve(solver);
    }

    private static CpResult Solve(NodeCpSolver solver, double seconds = 20) =>
        solver.Solve(OneVariable(), new SatParameters(), TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

    private static CpModelProto OneVariable()
    {
        var builder = new CpModelBuilder();
        builder.AddBool();
        return builder.Model;
    }

    private static void Failed(CpResult result, string code, string detail)
    {
        result.Outcome.ShouldBe(CpOutcome.Failed);
        result.Fault!.Code.ShouldBe(code);
        result.Fault.Detail.ShouldContain(detail);
    }
}
