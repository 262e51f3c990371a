namespace Dispatch.Storage.Jobs;

/// <summary>What a node learns when it shows that it is alive.</summary>
public enum RunPulse
{
    /// <summary>Go on.</summary>
    Going,

    /// <summary>Somebody wants the run to stop.</summary>
    CancelRequested,

    /// <summary>The run is no longer this attempt's: another node has it, or it has ended.</summary>
    Lost,
}
