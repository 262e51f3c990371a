using System.Globalization;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>What a progress line says of the routes that OR-Tools chose.</summary>
internal static class RecombinationText
{
    /// <summary>Gain and seconds so far, with two spaces before; empty while there is nothing to tell.</summary>
    /// <param name="context">For the language.</param>
    /// <param name="share">The search's report.</param>
    /// <param name="gain">Words for a gain in cost units, in the user's unit.</param>
    public static string Of(CliContext context, RecombinationShare? share, Func<long, string> gain) => share is { Models: > 0 } s
        ? string.Create(CultureInfo.InvariantCulture, $"  OR-Tools −{gain(s.Gain)}{context.Say(",用时", " in")} {s.Time.TotalSeconds:F1} s")
        : "";
}
