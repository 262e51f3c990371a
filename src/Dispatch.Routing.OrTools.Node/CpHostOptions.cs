namespace Dispatch.Routing.OrTools.Node;

/// <summary>Where the OR-Tools worker is and how far it may go. Out of range values are thrown by <see cref="NodeCpSolver"/>.</summary>
public sealed record CpHostOptions
{
    /// <summary>Default of <see cref="Workers"/>.</summary>
    public const int DefaultWorkers = 2;

    /// <summary>Default of <see cref="MemoryMegabytes"/>: the package's own ceiling for the solver's heap.</summary>
    public const int DefaultMemoryMegabytes = 2048;

    /// <summary>Least <see cref="MemoryMegabytes"/>.</summary>
    public const int LeastMemoryMegabytes = 64;

    /// <summary>Default of <see cref="MostFailures"/>.</summary>
    public const int DefaultMostFailures = 5;

    /// <summary>Default of <see cref="StartLimit"/>.</summary>
    public static readonly TimeSpan DefaultStartLimit = TimeSpan.FromSeconds(30);

    /// <summary>Default of <see cref="Grace"/>.</summary>
    public static readonly TimeSpan DefaultGrace = TimeSpan.FromSeconds(10);

    /// <summary>Default of <see cref="Pause"/>.</summary>
    public static readonly TimeSpan DefaultPause = TimeSpan.FromMinutes(10);

    /// <summary>The Node.js program: a path. Null: "node" on the search path.</summary>
    public string? Node { get; init; }

    /// <summary>
    /// The folder of worker.mjs and its node_modules. Null: "ortools-worker" beside the program, or src/ortools-worker of the repository that
    /// the program was built in.
    /// </summary>
    public string? WorkerFolder { get; init; }

    /// <summary>Worker processes at a time, 1 to 16; each solves one model at a time and is started when first needed.</summary>
    public int Workers { get; init; } = DefaultWorkers;

    /// <summary>Memory one worker process may take, megabytes, 64 or more; above it the solve is lost.</summary>
    public int MemoryMegabytes { get; init; } = DefaultMemoryMegabytes;

    /// <summary>Lost solves in a row after which it is left alone for <see cref="Pause"/>, 1 or more.</summary>
    public int MostFailures { get; init; } = DefaultMostFailures;

    /// <summary>How long it is left alone after <see cref="MostFailures"/>; one more is then tried.</summary>
    public TimeSpan Pause { get; init; } = DefaultPause;

    /// <summary>How long a worker may take from its start until it is ready, above zero.</summary>
    public TimeSpan StartLimit { get; init; } = DefaultStartLimit;

    /// <summary>How long after a solve's own limit an answer is waited for before the worker is ended, zero or more.</summary>
    public TimeSpan Grace { get; init; } = DefaultGrace;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Workers, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryMegabytes, LeastMemoryMegabytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostFailures, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StartLimit, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(Grace, TimeSpan.Zero);
    }
}
