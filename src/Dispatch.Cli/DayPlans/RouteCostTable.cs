using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.Checking;
using Spectre.Console;

namespace Dispatch.Cli.DayPlans;

/// <summary>What each person's route and, when asked for, each stop costs, in yuan; with what is not served they add up to the plan's total.</summary>
internal sealed class RouteCostTable(CliContext context)
{
    private static readonly Dictionary<string, CostTerm> _names = new CostTerms().Named().ToDictionary(t => t.Key, StringComparer.Ordinal);

    /// <summary>The table.</summary>
    public Table Of(DayPlan plan, CostDetail detail)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(context.Say("路线费用,元", "Cost of routes, yuan"))).LeftAligned();
        table.AddColumn(context.Say("人员", "person")).AddColumn(context.Say("站", "stop"));
        table.AddColumn(new TableColumn(context.Say("费用", "cost")).RightAligned()).AddColumn(context.Say("各项", "terms"));
        foreach (var route in plan.Routes)
        {
            Row(table, $"{route.Staff.Id} {route.Staff.Name}", "", Sums(route));
            foreach (var stop in detail == CostDetail.Stops ? route.Stops : [])
                Row(table, "", $"{stop.Sequence} {stop.PlaceName}", stop.Costs);
        }

        return table;
    }

    private static Dictionary<string, long> Sums(PlanRoute route) =>
        route.Stops.SelectMany(s => s.Costs).GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal);

    private void Row(Table table, string person, string stop, IReadOnlyDictionary<string, long> costs) => table.AddRow(
        Markup.Escape(person), Markup.Escape(stop), Money.Yuan(costs.Values.Sum()),
        Markup.Escape(string.Join(", ", _names.Values.Where(t => costs.ContainsKey(t.Key)).Select(t => $"{context.Say(t.Zh, t.En)} {Money.Yuan(costs[t.Key])}"))));
}
