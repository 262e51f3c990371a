using System.Globalization;
using Dispatch.Roads.Osm;

namespace Dispatch.Cli.RoadData;

/// <summary>Tells on standard error how an import goes: one line that is rewritten on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class ImportProgressLines(CliContext context)
{
    private static readonly TimeSpan _onTerminal = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _elsewhere = TimeSpan.FromSeconds(5);
    private const int Width = 60;

    private TimeSpan _next = _onTerminal;
    private bool _open;

    /// <summary>Takes a report.</summary>
    public void Report(ImportProgress progress)
    {
        var elapsed = context.Elapsed;
        if (elapsed < _next)
            return;
        _next = elapsed + (context.Interactive ? _onTerminal : _elsewhere);
        var stage = progress.Stage switch
        {
            ImportStage.Ways => context.Say("读取道路", "reading ways"),
            ImportStage.Nodes => context.Say("读取坐标", "reading points"),
            _ => context.Say("划分路段", "cutting pieces"),
        };
        var line = string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds,7:F1} s  {stage} {progress.Share:P0}");
        context.Error.Write(context.Interactive ? "\r" + line.PadRight(Width) : line + Environment.NewLine);
        _open = context.Interactive;
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Finish()
    {
        if (_open)
            context.Error.WriteLine();
        _open = false;
    }
}
