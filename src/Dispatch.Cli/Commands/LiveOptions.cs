using System.CommandLine;
using System.CommandLine.Parsing;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Units;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Cli.Commands;

/// <summary>What the commands on a day in force have in common: the day, the area, the instant, the database, who asks.</summary>
internal sealed class LiveOptions(CliContext context)
{
    public Option<DateOnly> Day { get; } = CommonOptions.Day(context);

    public Option<string?> Scope { get; } = new("--scope") { Description = context.Say("街道或区代码;默认范围最大的计划", "Street or district code; the widest plan by default") };

    public Option<int?> At { get; } = new("--at")
    {
        Description = context.Say("当日时刻 HH:MM;默认现在(上海时间)", "Time of the day, HH:MM; now by default (Shanghai time)"),
        CustomParser = result => ClockOf(context, result),
    };

    public Option<FileInfo?> Db { get; } = DatabaseOptions.Db(context);

    public Option<string?> Roads { get; } = PlanRoads.Option(context);

    public Option<string> By { get; } = new("--by")
    {
        Description = context.Say("操作人;默认当前用户", "Who asks; the present user by default"), DefaultValueFactory = _ => context.Actor,
    };

    public Option<bool> Json { get; } = CommonOptions.Json(context);

    /// <summary>Adds them all to a command.</summary>
    public void AddTo(Command command, bool instant = true)
    {
        command.Add(Day);
        command.Add(Scope);
        if (instant)
            command.Add(At);
        command.Add(Db);
        command.Add(Roads);
        command.Add(By);
        command.Add(Json);
    }

    /// <summary>The instant asked for, seconds after local midnight of the day.</summary>
    public int Now(ParseResult parsed) => parsed.GetValue(At) ?? DayClock.Now(context.Clock, parsed.GetRequiredValue(Day));

    /// <summary>A clock time HH:MM as seconds after midnight.</summary>
    public static int? ClockOf(CliContext context, ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DayTime.TryParse(text, out var time))
            return time.Seconds;
        result.AddError(context.Say($"“{text}”不是时刻,应写作 10:30。", $"“{text}” is no time written like 10:30."));
        return null;
    }
}
