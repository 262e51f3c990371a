namespace Dispatch.Routing.OrTools;

/// <summary>Stable codes of trouble with OR-Tools: O1 it can not be had, O2 one solve was lost. Each has a section in docs/errors.md.</summary>
public static class CpCodes
{
    /// <summary>Switched off by the user.</summary>
    public const string Off = "O101_OFF";

    /// <summary>No Node.js of a fit version was found.</summary>
    public const string NoNode = "O102_NO_NODE";

    /// <summary>The worker's files or its package are not installed.</summary>
    public const string NoPackage = "O103_NO_PACKAGE";

    /// <summary>Too many solves in a row were lost; left alone for a while.</summary>
    public const string GivenUp = "O104_GIVEN_UP";

    /// <summary>The worker did not come up.</summary>
    public const string NotStarted = "O201_NOT_STARTED";

    /// <summary>The worker ended during the solve.</summary>
    public const string Crashed = "O202_CRASHED";

    /// <summary>No answer came in time; the worker was ended.</summary>
    public const string Hung = "O203_HUNG";

    /// <summary>What the worker sent is no answer.</summary>
    public const string Garbled = "O204_GARBLED";

    /// <summary>The worker ran out of memory.</summary>
    public const string Memory = "O205_MEMORY";

    /// <summary>The worker answered with an error of its own.</summary>
    public const string Refused = "O206_REFUSED";
}
