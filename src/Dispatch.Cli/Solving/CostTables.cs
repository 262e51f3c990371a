using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Spectre.Console;

namespace Dispatch.Cli.Solving;

/// <summary>Costs of routes and stops, a row each with the terms that are not 0; they add up to the certificate's exactly.</summary>
internal static class CostTables
{
    /// <summary>The certificate with no more of its costs than is asked for: routes and steps make it long.</summary>
    public static Certificate Cut(Certificate certificate, CostDetail detail) => detail switch
    {
        CostDetail.Stops => certificate,
        CostDetail.Routes => certificate with { Routes = [.. certificate.Routes.Select(r => r with { Steps = [] })] },
        _ => certificate with { Routes = [], UnservedCosts = [] },
    };

    /// <summary>Writes the tables; nothing for the plan alone, whose terms the certificate shows.</summary>
    public static void Write(CliContext context, IAnsiConsole console, Judged judged, CostDetail detail)
    {
        if (detail == CostDetail.Plan)
            return;
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(context.Say("路线成本", "Cost of routes"))).LeftAligned();
        table.AddColumn(context.Say("路线", "route")).AddColumn(context.Say("站", "stop"));
        table.AddColumn(new TableColumn(context.Say("成本", "cost")).RightAligned()).AddColumn(context.Say("各项", "terms"));
        var problem = judged.Instance.Problem;
        foreach (var (route, written) in judged.Certificate.Routes.Zip(Readable(judged)))
        {
            Row(context, table, judged, (problem.Vehicles[route.Vehicle].Id, ""), route.Cost);
            for (var i = 0; detail == CostDetail.Stops && i < route.Steps.Length; i++)
                Row(context, table, judged, ("", NameOf(context, problem, written.Steps[i])), route.Steps[i]);
        }

        foreach (var (request, cost) in judged.Certificate.UnservedCosts)
            Row(context, table, judged, ("", problem.Requests[request].Id), new CostTerms { Unserved = cost });
        console.Write(table);
    }

    /// <summary>The routes that the checker could read, in its order.</summary>
    private static IEnumerable<Route> Readable(Judged judged)
    {
        ImmutableArray<Route> written = judged.Solution.Routes.IsDefault ? [] : judged.Solution.Routes;
        var next = 0;
        foreach (var costs in judged.Certificate.Routes)
        {
            while (written[next].Vehicle != costs.Vehicle || written[next].Steps.Length != costs.Steps.Length)
                next++;
            yield return written[next++];
        }
    }

    private static void Row(CliContext context, Table table, Judged judged, (string Route, string Stop) name, CostTerms cost) => table.AddRow(
        Markup.Escape(name.Route), Markup.Escape(name.Stop), Native(judged, cost.Total),
        Markup.Escape(string.Join(", ", cost.Named().Where(t => t.Cost != 0).Select(t => $"{context.Say(t.Zh, t.En)} {Native(judged, t.Cost)}"))));

    private static string NameOf(CliContext context, Problem problem, Step step) => step.Kind switch
    {
        StepKind.Start => context.Say("出发", "start"),
        StepKind.End => context.Say("结束", "end"),
        StepKind.Break => context.Say("休息", "break"),
        StepKind.Load => problem.Depots[step.Index].Id,
        _ => problem.Activities[step.Index].Id,
    };

    private static string Native(Judged judged, long cost) =>
        judged.Instance.NativeCost(cost).ToString("N" + judged.Instance.CostDecimals, CultureInfo.InvariantCulture);
}
