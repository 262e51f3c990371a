namespace Dispatch.Cli.OrTools;

/// <summary>Whether OR-Tools is to take part.</summary>
internal enum OrToolsMode
{
    /// <summary>Used where it can be had; otherwise the run says why not and goes on.</summary>
    Auto,

    /// <summary>Wanted: a run without it ends with its code.</summary>
    On,

    /// <summary>Never used.</summary>
    Off,
}
