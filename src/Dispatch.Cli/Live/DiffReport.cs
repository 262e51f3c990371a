using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Core.Units;
using Spectre.Console;

namespace Dispatch.Cli.Live;

/// <summary>Shows what differs between two plans, for people.</summary>
internal sealed class DiffReport(CliContext context)
{
    private const int Most = 40;

    public void Write(PlanDiff diff)
    {
        context.Error.WriteLine(context.Say(
            $"不变 {diff.UnchangedShare:P2};变动 {diff.Moves.Length} 单,其中换人 {diff.Moves.Count(m => m.OtherPeople)} 单;费用 {Money.Yuan(diff.Before.Total)} → {Money.Yuan(diff.After.Total)} 元(含变动 {Money.Yuan(diff.After.Change)} 元)",
            $"unchanged {diff.UnchangedShare:P2}; {diff.Moves.Length} orders differ, {diff.Moves.Count(m => m.OtherPeople)} with other people; cost {Money.Yuan(diff.Before.Total)} → {Money.Yuan(diff.After.Total)} yuan ({Money.Yuan(diff.After.Change)} for changes)"));
        Moves(diff);
        Calls(context.Say("需电话告知的老人", "Elders to phone"), diff.Elders);
        Calls(context.Say("需电话告知的人员", "Staff to phone"), diff.Staff);
        foreach (var missing in diff.Unserved)
            context.Error.WriteLine($"{missing.ReasonCode} {string.Join(",", missing.Ids)} {context.Say(missing.Reason.Zh, missing.Reason.En)}");
    }

    /// <summary>A clock time; – where there is none.</summary>
    public static string Clock(int? seconds) => seconds is { } s ? new DayTime(Math.Clamp(s / 60 * 60, 0, DayTime.MaxSeconds)).ToString() : "–";


    private void Moves(PlanDiff diff)
    {
        var table = new Table();
        foreach (var (zh, en) in ((string, string)[])[("订单", "order"), ("老人", "elder"), ("原人员", "from"), ("现人员", "to"), ("原时间", "was"), ("现时间", "is")])
            table.AddColumn(context.Say(zh, en));
        foreach (var move in diff.Moves.Take(Most))
        {
            table.AddRow(new[]
            {
                move.ItemId, move.ElderName ?? "", Names(move.From), Names(move.To), Clock(move.OldStart), Clock(move.NewStart),
            }.Select(Markup.Escape).ToArray());
        }

        if (diff.Moves.Length > 0)
            context.Console().Write(table);
        if (diff.Moves.Length > Most)
            context.Error.WriteLine(context.Say($"……另有 {diff.Moves.Length - Most} 单,见 JSON。", $"… and {diff.Moves.Length - Most} more; see the JSON."));
    }

    private void Calls(string title, IReadOnlyCollection<PhoneCall> calls)
    {
        if (calls.Count > 0)
            context.Error.WriteLine($"{title}({calls.Count}):");
        foreach (var call in calls.Take(Most))
            context.Error.WriteLine($"  {call.Name}({call.Id}):{context.Say(call.Why.Zh, call.Why.En)}");
    }

    private static string Names(IEnumerable<PlanTeamMate> staff) => string.Join("、", staff.Select(s => s.Name));
}
