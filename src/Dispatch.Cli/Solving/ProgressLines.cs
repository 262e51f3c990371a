using System.Globalization;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>Tells on standard error how a search goes: one line that is rewritten on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class ProgressLines(CliContext context, Instance instance) : IProgress<SolveProgress>
{
    private static readonly TimeSpan _onTerminal = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _elsewhere = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly long? _penalty = instance.Problem.Requests.Select(r => r.UnservedPenalty).Distinct().Take(2).ToList() is [var only] ? only : null;
    private TimeSpan _next = TimeSpan.Zero;
    private bool _open;

    /// <inheritdoc/>
    public void Report(SolveProgress value)
    {
        lock (_lock)
        {
            if (value.Elapsed < _next)
                return;
            _next = value.Elapsed + (context.Interactive ? _onTerminal : _elsewhere);
            var cost = Cost(value);
            var line = string.Create(CultureInfo.InvariantCulture, $"{value.Elapsed.TotalSeconds,7:F1} s  ") + context.Say(
                $"{value.Iterations:N0} 次  成本 {cost}  未排 {value.Unserved}  车辆 {value.Vehicles}",
                $"{value.Iterations:N0} iterations  cost {cost}  unserved {value.Unserved}  vehicles {value.Vehicles}")
                + RecombinationText.Of(context, value.Recombination, gain => instance.NativeCost(gain).ToString("N" + instance.CostDecimals, CultureInfo.InvariantCulture));
            context.Error.Write(context.Interactive ? "\r" + line.PadRight(108) : line + Environment.NewLine);
            _open = context.Interactive;
        }
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            if (_open)
                context.Error.WriteLine();
            _open = false;
        }
    }

    // The search reports one total, penalties included; where they differ from request to request, the cost alone can't be told from it.
    private string Cost(SolveProgress value)
    {
        if (value.Unserved > 0 && _penalty is null)
            return "…";
        var cost = value.BestCost - (value.Unserved * (_penalty ?? 0));
        return instance.NativeCost(cost).ToString("N" + instance.CostDecimals, CultureInfo.InvariantCulture);
    }
}
