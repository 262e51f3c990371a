using System.Runtime.InteropServices;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// A stop as a link of its route, with all that an insertion before or after it needs to know, in one cache line. The two ends of a vehicle's
/// route are stops too.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct Stop
{
    /// <summary>Vehicle; −1 = not served.</summary>
    public int Vehicle;

    /// <summary>The stops that stand before and after.</summary>
    public int Previous, Next;

    /// <summary>Location of the stop, of the one before and of the one after.</summary>
    public int Here, Before, After;

    /// <summary>Edge cost into the stop and out of it.</summary>
    public int EdgeIn, EdgeOut;

    /// <summary>Earliest departure from the stop before, and from this one.</summary>
    public int LeaveBefore, Leave;

    /// <summary>Latest feasible start here, and at the stop after (an end: latest arrival).</summary>
    public int Late, LateAfter;

    /// <summary>The stop's own window, service time and load.</summary>
    public int Earliest, Latest, Service, Load;
}
