using System.Globalization;
using Dispatch.Cli.Solving;
using Dispatch.Planning.DailyPlan;

namespace Dispatch.Cli.DayPlans;

/// <summary>Tells on standard error how a plan is coming along: a line that is rewritten on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class PlanProgressLines(CliContext context) : IProgress<DailyPlanProgress>
{
    private static readonly TimeSpan _onTerminal = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _elsewhere = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private DailyPlanStage? _stage;
    private TimeSpan _next = TimeSpan.Zero;
    private bool _open;

    /// <inheritdoc/>
    public void Report(DailyPlanProgress value)
    {
        lock (_lock)
        {
            if (value.Stage != _stage)
                Announce(value);
            if (value.Stage != DailyPlanStage.Searching || value.Search.Elapsed < _next)
                return;
            _next = value.Search.Elapsed + (context.Interactive ? _onTerminal : _elsewhere);
            var line = Line(value);
            context.Error.Write(context.Interactive ? "\r" + line.PadRight(130) : line + Environment.NewLine);
            _open = context.Interactive;
        }
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Finish()
    {
        lock (_lock)
            End();
    }

    private void Announce(DailyPlanProgress value)
    {
        End();
        _stage = value.Stage;
        context.Error.WriteLine(value.Stage switch
        {
            DailyPlanStage.Building => context.Say("展开订单、建立问题 …", "Expanding orders, building the problem …"),
            DailyPlanStage.Searching => context.Say($"搜索:{value.Requests:N0} 项需求 …", $"Searching: {value.Requests:N0} requests …"),
            DailyPlanStage.Checking => context.Say("独立校验 …", "Checking independently …"),
            _ => context.Say("保存 …", "Saving …"),
        });
    }

    private string Line(DailyPlanProgress value)
    {
        var s = value.Search;
        var share = value.IterationLimit is { } limit && limit > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(1, (double)s.Iterations / limit),4:P0}") : "    ";
        var cost = (s.BestCost / Money.PerYuan).ToString("N0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{s.Elapsed.TotalSeconds,7:F1} s  {share}  ") + context.Say(
            $"{s.Iterations:N0} 次  总代价 {cost} 元  未排 {s.Unserved}  人员 {s.Vehicles}",
            $"{s.Iterations:N0} iterations  price {cost} yuan  unserved {s.Unserved}  people {s.Vehicles}")
            + RecombinationText.Of(context, s.Recombination, gain => (gain / Money.PerYuan).ToString("N0", CultureInfo.InvariantCulture) + context.Say(" 元", " yuan"));
    }

    private void End()
    {
        if (_open)
            context.Error.WriteLine();
        _open = false;
    }
}
