using Dispatch.Routing.Formats;

namespace Dispatch.Cli.Solving;

/// <summary>Tells errors and warnings of a file: lines for people on standard error, or with --json one object on standard output.</summary>
internal static class IssueText
{
    // A longer list helps nobody on a screen; --json gives all.
    private const int MostShown = 50;

    /// <summary>Writes them; nothing when there are none.</summary>
    public static void Write(CliContext context, string file, IReadOnlyList<FormatIssue> issues, bool json)
    {
        if (issues.Count == 0)
            return;
        if (json && issues.Any(i => i.IsError))
        {
            context.Output.WriteLine(JsonText.Of(new { file, issues }));
            return;
        }
        foreach (var issue in issues.OrderByDescending(i => i.IsError).Take(MostShown))
            context.Error.WriteLine(Line(context, file, issue));
        if (issues.Count > MostShown)
            context.Error.WriteLine(context.Say($"……另有 {issues.Count - MostShown} 条,用 --json 查看全部", $"… and {issues.Count - MostShown} more; --json shows all"));
    }

    private static string Line(CliContext context, string file, FormatIssue issue)
    {
        var kind = issue.IsError ? context.Say("错误", "error") : context.Say("提示", "warning");
        var value = issue.Value.Length > 0 ? context.Say($"(值:{issue.Value})", $" (value: {issue.Value})") : "";
        return $"{file} {issue.Pointer} {kind} {issue.Code}: {context.Say(issue.Chinese, issue.English)}{value}";
    }
}
