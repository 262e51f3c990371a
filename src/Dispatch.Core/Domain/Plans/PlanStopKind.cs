namespace Dispatch.Core.Domain.Plans;

/// <summary>What happens at a stop.</summary>
public enum PlanStopKind
{
    /// <summary>The route begins (boxes of the first trip may be loaded here).</summary>
    Start,

    /// <summary>Boxes of a trip are loaded at a canteen or kitchen.</summary>
    Load,

    /// <summary>Meals are handed over behind one gate.</summary>
    MealDrop,

    /// <summary>Boxes are brought from a central kitchen to a canteen or meal point.</summary>
    TrunkDrop,

    /// <summary>A service at the elder's home.</summary>
    Visit,

    /// <summary>An escort fetches the elder at home.</summary>
    EscortPickup,

    /// <summary>The escort is with the elder at the hospital.</summary>
    EscortStay,

    /// <summary>The escort brings the elder home.</summary>
    EscortReturn,

    /// <summary>A rest.</summary>
    Break,

    /// <summary>The route ends.</summary>
    End,
}
