using System.ComponentModel;
using System.Globalization;
using Google.OrTools.Sat;
using Google.Protobuf;

namespace Dispatch.Routing.OrTools.Node;

/// <summary>What is said between us and a worker; everything that can go wrong with it is turned into a result.</summary>
internal static class WorkerTalk
{
    private const string Protocol = "1";
    private const int OldestNode = 20;

    /// <summary>Starts a worker and waits until it is ready; otherwise the result that says why not.</summary>
    public static (WorkerProcess? Worker, CpResult? None) Start(WorkerFiles files, CpHostOptions options, TimeProvider clock, CancellationToken cancel)
    {
        WorkerProcess worker;
        try
        {
            worker = WorkerProcess.Start(files, options.MemoryMegabytes);
        }
        catch (Win32Exception e)
        {
            return (null, Failed(CpCodes.NotStarted, e.Message));
        }
        using var watchdog = new Watchdog(worker, options.StartLimit, clock, cancel);
        var none = Guarded(worker, watchdog, () => Greeting(worker.Read()), CpCodes.NotStarted, CpCodes.NotStarted);
        if (none is null)
            return (worker, null);
        worker.Dispose();
        return (null, none);
    }

    /// <summary>Sends a model and waits for its answer. After anything but an answer the worker is not to be used again.</summary>
    public static CpResult Solve(
        WorkerProcess worker, CpModelProto model, SatParameters parameters, TimeSpan patience, TimeProvider clock, CancellationToken cancel)
    {
        using var watchdog = new Watchdog(worker, patience, clock, cancel);
        return Guarded(worker, watchdog, () => Exchange(worker, model, parameters), CpCodes.Hung, CpCodes.Crashed)!;
    }

    private static CpResult? Guarded(WorkerProcess worker, Watchdog watchdog, Func<CpResult?> talk, string late, string lost)
    {
        try
        {
            return talk();
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidDataException)
        {
            return Failed(CpCodes.Garbled, e.Message);
        }
        catch (IOException)
        {
            if (watchdog.Cancelled)
                return CpResult.Cancelled();
            return watchdog.Late ? Failed(late, $"no answer in {watchdog.Limit.TotalSeconds:0.#} s") : Failed(lost, worker.LastWords);
        }
    }

    // Null: a worker that we can talk to.
    private static CpResult? Greeting(Frame frame)
    {
        if (frame.Kind != FrameKind.Ready)
            return Trouble(frame, CpCodes.NotStarted);
        var words = frame.Text.Split(' ');
        if (words is not [Protocol, ['v', .. var version]])
            return Failed(CpCodes.NotStarted, $"speaks '{frame.Text}'");
        return int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= OldestNode
            ? null
            : CpResult.Unavailable(new CpFault(CpCodes.NoNode, $"Node.js {version}"));
    }

    private static CpResult Exchange(WorkerProcess worker, CpModelProto model, SatParameters parameters)
    {
        worker.Send(FrameKind.Parameters, parameters);
        worker.Send(FrameKind.Model, model);
        var frame = worker.Read();
        if (frame.Kind != FrameKind.Response)
            return Trouble(frame, CpCodes.Refused);
        var response = CpSolverResponse.Parser.ParseFrom(frame.Payload);
        var solved = response.Status is CpSolverStatus.Feasible or CpSolverStatus.Optimal;
        return solved && response.Solution.Count != model.Variables.Count
            ? Failed(CpCodes.Garbled, $"{response.Solution.Count} values for {model.Variables.Count} variables")
            : CpResult.Answered(response);
    }

    private static CpResult Trouble(Frame frame, string error) => frame.Kind switch
    {
        FrameKind.Memory => Failed(CpCodes.Memory, frame.Text),
        FrameKind.Error => Failed(error, frame.Text),
        _ => Failed(CpCodes.Garbled, $"unexpected frame {frame.Kind}"),
    };

    private static CpResult Failed(string code, string detail) => CpResult.Failed(new CpFault(code, detail));
}
