namespace Dispatch.Routing.OrTools.Node;

/// <summary>What a frame between us and the worker holds; the numbers stand in src/ortools-worker/frames.mjs too.</summary>
internal enum FrameKind
{
    /// <summary>To the worker: SatParameters of the next model.</summary>
    Parameters = 1,

    /// <summary>To the worker: the CpModelProto to solve.</summary>
    Model = 2,

    /// <summary>From the worker: it is ready; text "PROTOCOL NODE-VERSION".</summary>
    Ready = 16,

    /// <summary>From the worker: the CpSolverResponse.</summary>
    Response = 17,

    /// <summary>From the worker: text of an error; it ends.</summary>
    Error = 18,

    /// <summary>From the worker: text; it ends for want of memory.</summary>
    Memory = 19,
}
