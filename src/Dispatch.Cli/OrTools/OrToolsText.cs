using Dispatch.Routing.OrTools;

namespace Dispatch.Cli.OrTools;

/// <summary>What the command line says about OR-Tools.</summary>
internal static class OrToolsText
{
    /// <summary>Whether it took part.</summary>
    /// <param name="context">For the language.</param>
    /// <param name="answered">Solves answered.</param>
    /// <param name="lost">Solves without an answer.</param>
    /// <param name="code">Code of the latest trouble; null = none.</param>
    public static string Of(CliContext context, int answered, int lost, string? code) => (answered, lost, code) switch
    {
        (0, _, not null) => context.Say($"未参与({code})", $"took no part ({code})"),
        (0, _, null) => context.Say("无需参与", "not needed"),
        (_, 0, _) => context.Say($"参与 {answered} 次", $"answered {answered} times"),
        _ => context.Say($"参与 {answered} 次,失败 {lost} 次({code})", $"answered {answered} times, lost {lost} ({code})"),
    };

    /// <summary>One line that tells a fault.</summary>
    public static string Line(CliContext context, CpFault fault) =>
        $"{fault.Code} {context.Say(fault.Chinese, fault.English)}{(fault.Detail.Length > 0 ? $" ({fault.Detail})" : "")}";
}
