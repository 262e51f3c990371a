using System.CommandLine;
using System.Globalization;

namespace Dispatch.Cli.Commands;

/// <summary>Options that name stored plans.</summary>
internal static class PlanOptions
{
    /// <summary>--plan, one plan.</summary>
    public static Option<Guid?> Plan(CliContext context) => new("--plan")
    {
        Description = context.Say("计划编号", "Id of the plan"),
    };

    /// <summary>--scope, a street or district.</summary>
    public static Option<string?> Scope(CliContext context) => new("--scope")
    {
        Description = context.Say("街道或区的代码;默认全部", "Code of the street or district; all by default"),
    };

    /// <summary>--day, not required.</summary>
    public static Option<DateOnly?> AnyDay(CliContext context) => new("--day")
    {
        Description = context.Say("日期,YYYY-MM-DD;默认全部", "The day, YYYY-MM-DD; all by default"),
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError(context.Say($"“{text}”不是日期,应写作 2026-11-24。", $"“{text}” is no date written like 2026-11-24."));
            return null;
        },
    };
}
