using Dispatch.Roads.Graphs;

namespace Dispatch.Cli.RoadData;

/// <summary>Opens a road graph for a command.</summary>
internal static class RoadFile
{
    /// <summary>The graph; null when it cannot be used. Whatever is to be said of the file was told.</summary>
    /// <param name="context">Where it is told.</param>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">How it is called in what is told.</param>
    /// <param name="json">Told as JSON.</param>
    public static RoadGraph? Load(CliContext context, string path, string shownAs, bool json)
    {
        var loaded = RoadGraphFile.Load(path);
        if (loaded.Issue is { } issue)
            new RoadIssueText(context, json).Write(shownAs, [issue]);
        return loaded.Graph;
    }
}
