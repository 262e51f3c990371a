namespace Dispatch.Routing.Evaluation;

/// <summary>How an insertion opens a trip.</summary>
internal enum NewTrip
{
    /// <summary>It joins the trip that is there.</summary>
    No,

    /// <summary>Load, then the activities; what followed in the old trip follows in the new one.</summary>
    Before,

    /// <summary>The activities end the old trip; then load, and what followed rides in the new trip.</summary>
    After,

    /// <summary>Load further ahead, before a stop whose place is locked; that stop and what follows it ride in the new trip, and so do the activities.</summary>
    Ahead,
}
