using System.Globalization;
using System.Text.Json;
using Dispatch.Cli.OrTools;
using Dispatch.Core.Domain.Plans;
using Spectre.Console;

namespace Dispatch.Cli.DayPlans;

/// <summary>A plan's summary: tables for people, one line of JSON for machines.</summary>
internal sealed class PlanReport(CliContext context)
{
    private const int MostReasons = 60;
    private const int WideColumns = 150;

    /// <summary>One line of JSON. Orders are counted one by one, also where several share a stop.</summary>
    public static string Json(DayPlan plan, TimeSpan elapsed)
    {
        var c = plan.Certificate!;
        return JsonSerializer.Serialize(
            new
            {
                plan = plan.Id,
                version = plan.Version,
                date = plan.Date,
                scope = plan.Scope.Code,
                feasible = c.Feasible,
                served = Served(plan).Count,
                unserved = plan.Unserved.Length,
                requestsServed = c.Served,
                requestsUnserved = c.Unserved,
                people = c.People,
                trips = c.Trips,
                km = Math.Round(c.DistanceMetres / 1000.0, 1),
                travelHours = Math.Round(c.TravelSeconds / 3600.0, 1),
                costYuan = Math.Round((c.Cost.Total - c.Cost.Unserved) / Money.PerYuan, 2),
                unservedPriceYuan = Math.Round(c.Cost.Unserved / Money.PerYuan, 2),
                lowerBoundYuan = plan.Origin.LowerBound is { } bound ? Math.Round(bound / Money.PerYuan, 2) : (double?)null,
                gap = plan.Origin.GapOf(c.Cost.Total) is { } gap ? Math.Round(gap, 4) : (double?)null,
                canteenChoice = plan.Origin.CanteenChoice,
                kitchenChoice = plan.Origin.KitchenChoice,
                iterations = plan.Origin.Iterations,
                stoppedBy = plan.Origin.StoppedBy,
                orTools = plan.Origin.OrTools,
                warnings = plan.Warnings.Length,
                solutionHash = c.SolutionHash,
                solveSeconds = plan.Origin.SolveSeconds,
                seconds = Math.Round(elapsed.TotalSeconds, 2),
                peakMegabytes = PeakMegabytes(),
            },
            PlanJson.Options);
    }

    /// <summary>Tables on standard error.</summary>
    public void Write(DayPlan plan, CostDetail detail)
    {
        var console = context.Console();
        if (!context.Interactive)
            console.Profile.Width = WideColumns;
        console.WriteLine();
        console.Write(ByService(plan));
        if (plan.Unserved.Length > 0)
            console.Write(Reasons(plan));
        console.Write(Figures(plan));
        if (detail != CostDetail.Plan)
            console.Write(new RouteCostTable(context).Of(plan, detail));
        if (plan.Warnings.Length > 0)
            console.Write(Warnings(plan));
    }

    private static HashSet<(string Service, string Id)> Served(DayPlan plan) => plan.Routes.SelectMany(r => r.Stops)
        .Where(s => s.Kind is not (PlanStopKind.Load or PlanStopKind.Start)).SelectMany(s => s.Items).Select(i => (i.ServiceCode, i.Id)).ToHashSet();

    private Table ByService(DayPlan plan)
    {
        var served = Served(plan).ToLookup(s => s.Service);
        var table = Plain(context.Say($"{plan.Date:yyyy-MM-dd} {plan.Scope.StreetName ?? plan.Scope.DistrictName}", $"{plan.Date:yyyy-MM-dd} {plan.Scope.Code}"));
        table.AddColumn(context.Say("服务", "service"));
        table.AddColumn(new TableColumn(context.Say("已排", "served")).RightAligned()).AddColumn(new TableColumn(context.Say("未排", "unserved")).RightAligned());
        foreach (var service in plan.Services)
        {
            table.AddRow(Markup.Escape(context.Say(service.Name.Zh, service.Name.En)), Number(served[service.Code].Count()),
                Number(plan.Unserved.Count(u => u.ServiceCode == service.Code)));
        }

        return table;
    }

    private Table Reasons(DayPlan plan)
    {
        var table = Plain(context.Say("未排原因", "Why unserved"));
        table.AddColumn(context.Say("服务", "service")).AddColumn(context.Say("代码", "code"));
        table.AddColumn(new TableColumn(context.Say("数量", "number")).RightAligned()).AddColumn(context.Say("例", "such as"));
        foreach (var group in plan.Unserved.GroupBy(u => (u.ServiceCode, u.ReasonCode)).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.ReasonCode, StringComparer.Ordinal).Take(MostReasons))
        {
            var first = group.First();
            table.AddRow(Markup.Escape(group.Key.ServiceCode), Markup.Escape(group.Key.ReasonCode), Number(group.Count()),
                Markup.Escape($"{first.Ids[0]}: {context.Say(first.Reason.Zh, first.Reason.En)}"));
        }

        return table;
    }

    private Table Figures(DayPlan plan)
    {
        var c = plan.Certificate!;
        var table = Plain(context.Say("费用与用时", "Cost and time")).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        void Row(string zh, string en, string value) => table.AddRow(Markup.Escape(context.Say(zh, en)), Markup.Escape(value));
        foreach (var (zh, en, cost) in Terms(c.Cost).Where(t => t.Cost != 0))
            Row(zh, en, Money.Yuan(cost));
        Row("合计(不含未排),元", "Total without unserved, yuan", Money.Yuan(c.Cost.Total - c.Cost.Unserved));
        Row("下界(含未排),元", "Lower bound, unserved included, yuan", plan.Origin.LowerBound is { } bound ? Money.Yuan(bound) : context.Say("未知", "unknown"));
        Row("差距(成本中未证明必需的部分)", "Gap: share of the cost not proven to be needed", plan.Origin.GapOf(c.Cost.Total) is { } gap ? Percent(gap) : context.Say("未知", "unknown"));
        Row("人员 / 趟次", "People / trips", $"{c.People} / {c.Trips}");
        Row("里程,公里", "Distance, km", Decimal(c.DistanceMetres / 1000.0));
        Row("在途 / 工时,小时", "Travel / working, hours", $"{Decimal(c.TravelSeconds / 3600.0)} / {Decimal(WorkHours(plan))}");
        Row("搜索,秒 / 次", "Search, seconds / iterations", $"{Decimal(plan.Origin.SolveSeconds)} / {plan.Origin.Iterations:N0}");
        Row("结束于", "Ended by", plan.Origin.StoppedBy.ToString());
        Row("OR-Tools", "OR-Tools", plan.Origin.OrTools is { } share ? OrToolsText.Of(context, share.Answered, share.Lost, share.Code) : "-");
        foreach (var (zh, en, decision) in Choices(plan.Origin))
            Row(zh, en, Choice(decision));
        Row("内存峰值,MB", "Peak memory, MB", Number(PeakMegabytes()));
        Row("校验", "Checker", c.Feasible ? context.Say("可行", "feasible") : context.Say("不可行", "infeasible"));
        Row("计划编号 / 版本", "Plan / version", $"{plan.Id} / {plan.Version}");
        return table;
    }

    private static IEnumerable<(string Zh, string En, PlanDecision Decision)> Choices(PlanOrigin origin)
    {
        if (origin.CanteenChoice is { } canteens)
            yield return ("餐点分配", "Canteens chosen by", canteens);
        if (origin.KitchenChoice is { } kitchens)
            yield return ("中央厨房分配", "Kitchens chosen by", kitchens);
    }

    /// <summary>Who chose, and how far from the best it can be at most.</summary>
    private string Choice(PlanDecision decision) => context.Say(
        $"{(decision.By == PlanDecider.OrTools ? "OR-Tools" : "就近规则")},差距 {Percent(decision.Gap)}",
        $"{(decision.By == PlanDecider.OrTools ? "OR-Tools" : "plain rule")}, gap {Percent(decision.Gap)}");

    private static IEnumerable<(string Zh, string En, long Cost)> Terms(PlanCost c) =>
    [
        ("出动,元", "People called out, yuan", c.Fixed), ("趟次", "Trips", c.Trips), ("里程", "Distance", c.Distance), ("在途", "Travel time", c.TravelTime),
        ("跨片区", "From one neighbourhood to another", c.Compactness), ("工时均衡", "Above the fair share", c.Fairness), ("与已发布计划不同", "Change against the published plan", c.Change),
        ("工时", "Working time", c.Work), ("加班", "Overtime", c.Overtime), ("迟到", "Lateness", c.Lateness), ("早到", "Earliness", c.Earliness),
        ("餐温", "Staleness", c.Staleness), ("生人与性别", "Strangers and gender", c.Preference), ("未排", "Unserved", c.Unserved),
    ];

    private Table Warnings(DayPlan plan)
    {
        var table = Plain(context.Say("提醒", "Warnings"));
        table.AddColumn(context.Say("代码", "code")).AddColumn(new TableColumn(context.Say("数量", "number")).RightAligned()).AddColumn(context.Say("例", "such as"));
        foreach (var group in plan.Warnings.GroupBy(w => w.Code))
            table.AddRow(Markup.Escape(group.Key), Number(group.Count()), Markup.Escape(context.Say(group.First().Text.Zh, group.First().Text.En)));
        return table;
    }

    private static double WorkHours(DayPlan plan)
    {
        var (total, start) = (0, 0);
        foreach (var stop in plan.Routes.SelectMany(r => r.Stops))
        {
            if (stop.Kind == PlanStopKind.Start)
                start = stop.Start;
            if (stop.Kind == PlanStopKind.End)
                total += stop.Departure - start;
        }

        return total / 3600.0;
    }

    /// <summary>Peak memory of the program so far.</summary>
    internal static long PeakMegabytes()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024 * 1024);
    }

    private static Table Plain(string title) => new Table().Border(TableBorder.Simple).Title(Markup.Escape(title)).LeftAligned();

    private static string Decimal(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
