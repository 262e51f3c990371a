using System.Runtime.InteropServices;

namespace Dispatch.Routing.Evaluation;

/// <summary>Where a served activity stands and what lies beside it, in half a cache line: enough to see whether an insertion there could win.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal struct TripStop
{
    /// <summary>Vehicle; −1 = not served.</summary>
    public int Vehicle;

    /// <summary>Position in the route.</summary>
    public int Position;

    /// <summary>Location of the activity, of what comes before and of what comes after.</summary>
    public int Here, Before, After;

    /// <summary>Edge cost into the activity and out of it.</summary>
    public int EdgeIn, EdgeOut;

    /// <summary>Room left on the trip.</summary>
    public int Room;
}
