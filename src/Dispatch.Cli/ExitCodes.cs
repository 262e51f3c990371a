namespace Dispatch.Cli;

/// <summary>What the process returns; documented in docs/cli.md.</summary>
public static class ExitCodes
{
    /// <summary>Done, and what was asked for is feasible.</summary>
    public const int Ok = 0;

    /// <summary>Done, but a hard rule is broken or a plan is infeasible.</summary>
    public const int Violations = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file or the data in it can't be used; every error was listed.</summary>
    public const int BadInput = 3;

    /// <summary>A fault of the program.</summary>
    public const int Internal = 70;

    /// <summary>Ended by Ctrl-C; what had been found by then was kept and written.</summary>
    public const int Cancelled = 130;
}
