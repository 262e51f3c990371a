using Dispatch.Core.Domain.Reports;

namespace Dispatch.Planning.Siting;

/// <summary>
/// A siting study for who may not read elders: elders are counted in tens, so that it does not tell what coverage hides, and a site that a few elders alone would miss is
/// not named. Of fewer than five elders nothing is counted.
/// </summary>
internal static class SmallSiting
{
    private const int Ten = 10;

    public static SitingReport Of(SitingReport report)
    {
        var isFew = SmallCells.IsSmall(report.Elders);
        Func<long, long> told = isFew ? _ => 0 : report.Options.Goal == SitingGoal.Cover ? Tens : metres => metres;
        return report with
        {
            Elders = Tens(isFew ? 0 : report.Elders), ValueToday = told(report.ValueToday), Value = told(report.Value), GreedyValue = told(report.GreedyValue), Bound = told(report.Bound),
            Closing = isFew ? [] : report.Options.Goal == SitingGoal.Cover ? [.. report.Closing.Where(c => !SmallCells.IsSmall(c.Loss))] : report.Closing,
        };
    }

    private static long Tens(long count) => (count + (Ten / 2)) / Ten * Ten;
}
