using Dispatch.Roads;

namespace Dispatch.Cli.RoadData;

/// <summary>Tells errors and warnings of road data: lines for people on standard error, or with --json one object on standard output.</summary>
internal sealed class RoadIssueText(CliContext context, bool json)
{
    /// <summary>Writes them; nothing when there are none.</summary>
    public void Write(string file, IReadOnlyList<RoadIssue> issues)
    {
        if (json && issues.Any(i => i.IsError))
        {
            context.Output.WriteLine(JsonText.Of(new { file, issues }));
            return;
        }
        foreach (var issue in issues.OrderByDescending(i => i.IsError))
            context.Error.WriteLine(Line(issue));
    }

    private string Line(RoadIssue issue)
    {
        var kind = issue.IsError ? context.Say("错误", "error") : context.Say("提示", "warning");
        var value = issue.Value.Length > 0 ? context.Say($"(值:{issue.Value})", $" (value: {issue.Value})") : "";
        return $"{issue.Place} {kind} {issue.Code}: {context.Say(issue.Chinese, issue.English)}{value}";
    }
}
