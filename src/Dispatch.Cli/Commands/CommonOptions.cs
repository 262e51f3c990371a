using System.CommandLine;
using System.Globalization;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.Solving;
using Dispatch.Core.Domain.Accounts;

namespace Dispatch.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>--format, the family of the file.</summary>
    public static Option<string> Format(CliContext context) => new Option<string>("--format")
    {
        Description = context.Say("文件格式;默认按内容识别", "Format of the file; told by its content by default"),
        DefaultValueFactory = _ => InstanceFiles.Auto,
    }.AcceptOnlyFromAmong(InstanceFiles.FormatNames);

    /// <summary>--day, the day that is planned.</summary>
    public static Option<DateOnly> Day(CliContext context) => new("--day")
    {
        Description = context.Say("计划日期,YYYY-MM-DD", "The day, YYYY-MM-DD"),
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError(context.Say($"“{text}”不是日期,应写作 2026-11-24。", $"“{text}” is no date written like 2026-11-24."));
            return default;
        },
    };

    /// <summary>--month, a month of accounts.</summary>
    public static Option<AccountMonth> Month(CliContext context) => new("--month")
    {
        Description = context.Say("月份,YYYY-MM", "The month, YYYY-MM"),
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (AccountMonth.TryParse(text, out var month))
                return month;
            result.AddError(context.Say($"“{text}”不是月份,应写作 2026-11。", $"“{text}” is no month written like 2026-11."));
            return default;
        },
    };

    /// <summary>--json, for machines.</summary>
    public static Option<bool> Json(CliContext context) => new("--json")
    {
        Description = context.Say("标准输出只写 JSON", "Write nothing but JSON to standard output"),
    };

    /// <summary>--costs plan|routes|stops.</summary>
    public static Option<CostDetail> Costs(CliContext context) => new("--costs")
    {
        Description = context.Say("成本列到哪一级:plan 全计划(默认),routes 每条路线,stops 每一站", "How finely costs are told: plan (default), routes, stops"),
        DefaultValueFactory = _ => CostDetail.Plan,
    };

    /// <summary>--ortools on|off|auto.</summary>
    public static Option<OrToolsMode> OrTools(CliContext context) => new("--ortools")
    {
        Description = context.Say("OR-Tools 是否参与:auto 可用则用(默认),on 必须可用,off 不用", "OR-Tools: auto uses it where it can be had (default), on insists, off leaves it out"),
        DefaultValueFactory = _ => OrToolsMode.Auto,
    };

    /// <summary>Adds the complaint that a number must be at least <paramref name="least"/>.</summary>
    public static Option<T> AtLeast<T>(this Option<T> option, double least, CliContext context)
    {
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<T>() is not IConvertible value)
                return;
            if (value.ToDouble(CultureInfo.InvariantCulture) < least)
                result.AddError(context.Say($"{option.Name} 至少为 {least}", $"{option.Name} must be at least {least}"));
        });
        return option;
    }
}
