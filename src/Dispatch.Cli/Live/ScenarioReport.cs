using System.Globalization;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.WhatIf;
using Spectre.Console;

namespace Dispatch.Cli.Live;

/// <summary>Shows a scenario's figures beside the day's.</summary>
internal sealed class ScenarioReport(CliContext context)
{
    public void Write(WhatIfOutcome outcome)
    {
        var table = new Table().AddColumn("").AddColumn(context.Say("现有计划", "the day's plan")).AddColumn(context.Say("推演", "scenario"));
        var (today, tried) = (outcome.Today?.Certificate, outcome.Scenario!.Certificate!);
        void Row(string zh, string en, Func<PlanCertificate, string> value) => table.AddRow(context.Say(zh, en), today is null ? "–" : value(today), value(tried));
        Row("已安排", "served", c => Number(c.Served));
        Row("未安排", "unserved", c => Number(c.Unserved));
        Row("人员", "people", c => Number(c.People));
        Row("趟次", "trips", c => Number(c.Trips));
        Row("公里", "km", c => Number(c.DistanceMetres / 1000));
        Row("费用(元)", "cost, yuan", c => Money.Yuan(c.Cost.Total));
        Row("其中未安排", "of it unserved", c => Money.Yuan(c.Cost.Unserved));
        context.Console().Write(table);
        if (outcome.Diff is { } diff)
        {
            context.Error.WriteLine(context.Say(
                $"换人 {diff.Moves.Count(m => m.OtherPeople)} 单,新增未安排 {diff.Unserved.Length} 单", $"{diff.Moves.Count(m => m.OtherPeople)} orders with other people, {diff.Unserved.Length} unserved that were not"));
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
