namespace Dispatch.Storage.Actuals;

/// <summary>How far somebody is with one order or visit.</summary>
public enum StopState
{
    /// <summary>Not begun.</summary>
    Planned,

    /// <summary>On the way there.</summary>
    OnWay,

    /// <summary>At the door.</summary>
    Arrived,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Could not be done.</summary>
    Failed,

    /// <summary>Nobody opened.</summary>
    NotHome,
}
