namespace Dispatch.Jobs;

/// <summary>Stable codes of jobs; each has a section in docs/errors.md.</summary>
public static class JobErrors
{
    /// <summary>A setting has a value that cannot be used.</summary>
    public const string Setting = "J101_SETTING";

    /// <summary>Another program runs the jobs of this SQLite database.</summary>
    public const string SecondNode = "J102_SECOND_NODE";

    /// <summary>There is no job of that kind, or it can not be asked for by hand.</summary>
    public const string UnknownKind = "J103_UNKNOWN_KIND";

    /// <summary>Several areas are there and none is named, or there is none of that code.</summary>
    public const string UnknownScope = "J104_UNKNOWN_SCOPE";

    /// <summary>The database or a file did not answer; the run is tried again.</summary>
    public const string Interrupted = "J201_INTERRUPTED";

    /// <summary>The nodes that had the run died too often.</summary>
    public const string NodesLost = "J202_NODES_LOST";

    /// <summary>The problem handed in to be solved is gone, or a newer program wrote it.</summary>
    public const string ProblemGone = "J204_PROBLEM_GONE";

    /// <summary>No plan keeps the locked beginnings of the problem.</summary>
    public const string NoFeasible = "J205_NO_FEASIBLE";

    /// <summary>A fault of the program.</summary>
    public const string Fault = "J203_FAULT";
}
