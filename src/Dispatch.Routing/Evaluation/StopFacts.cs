using System.Runtime.InteropServices;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// What an insertion beside a served activity needs to know, in one cache line. Kept for problems whose routes are all plain
/// (<see cref="FlatProblem.Uniform"/>).
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct StopFacts
{
    /// <summary>Vehicle; −1 = not served.</summary>
    public int Vehicle;

    /// <summary>Position in the route.</summary>
    public int Position;

    /// <summary>Location of the activity, of what comes before and of what comes after.</summary>
    public int Here, Before, After;

    /// <summary>Edge cost into the activity and out of it.</summary>
    public int EdgeIn, EdgeOut;

    /// <summary>Earliest departure from what comes before, and from the activity.</summary>
    public int LeaveBefore, Leave;

    /// <summary>Latest feasible start of the activity, and of what comes after (an end: latest arrival).</summary>
    public int Late, LateAfter;

    /// <summary>Room left on the route's trip, first load dimension.</summary>
    public int Room;
}
