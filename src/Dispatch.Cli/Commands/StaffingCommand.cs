using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Staffing;
using Dispatch.Routing.OrTools;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch staffing: meals against capacity and target, people an hour, skills against demand; with --next which shift or training helps most.</summary>
internal static class StaffingCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var (day, db, roads, json) = (CommonOptions.Day(context), DatabaseOptions.Db(context), PlanRoads.Option(context), CommonOptions.Json(context));
        var scope = new Option<string?>("--scope") { Description = context.Say("街道或区代码;默认全部", "Street or district code; everything by default") };
        var target = new Option<int>("--target") { Description = context.Say("每日供餐目标", "Meals a day aimed for"), DefaultValueFactory = _ => StudyStaffing.DefaultTarget };
        var next = new Option<bool>("--next") { Description = context.Say("逐个试排:再增一班或培训一人各能多服务多少", "Try one more shift and one more certificate: what each would serve more") };
        var iterations = new Option<long>("--iterations") { Description = context.Say("每次试排的迭代上限", "Limit of iterations of each try"), DefaultValueFactory = _ => 2_000 };
        var command = new Command("staffing", context.Say("能力与人力:供餐能力与目标、各时段人手、资质供需、下一个班次", "Capacity and staffing: meals against target, people an hour, skills against demand, the next shift"))
        {
            day, scope, target, next, iterations, db, roads, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false);
            if (PlanRoads.Open(context, parsed.GetValue(roads), parsed.GetValue(db), parsed.GetValue(json)) is not { } travel)
                return ExitCodes.BadInput;
            var registers = (await new RegisterStore(database).LoadAsync(cancel).ConfigureAwait(false)).Registers;
            var (date, area) = (parsed.GetRequiredValue(day), parsed.GetValue(scope) ?? "");
            var plans = await new PublishedDays(new PlanStore(database)).OfAsync(date, cancel).ConfigureAwait(false);
            var report = StudyStaffing.Run(registers, date, plans, area, parsed.GetValue(target));
            if (!parsed.GetValue(next))
            {
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(report, PlanJson.Options)).ConfigureAwait(false);
                return ExitCodes.Ok;
            }

            var request = new DailyPlanRequest
            {
                Date = date, StreetCode = area.Length == 9 ? area : null, DistrictCode = area.Length == 6 ? area : null, Iterations = parsed.GetValue(iterations), Threads = 1,
            };
            var steps = new NextShift(new DailyPlanner(context.Solver(NoCpSolver.Off), travel, context.Clock)).Run(registers, request, cancel);
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(steps, PlanJson.Options)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }
}
