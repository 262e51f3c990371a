using System.Globalization;
using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;

namespace Dispatch.Cli.JobNodes;

/// <summary>Runs as lines for people.</summary>
internal sealed class JobTable(CliContext context)
{
    /// <summary>One line.</summary>
    public string Line(JobView job) => string.Join("  ", new[]
    {
        job.Id.ToString(), State(job.State).PadRight(context.Language == Language.En ? 9 : 3), job.Kind,
        job.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", job.Scope, How(job), job.Node ?? "",
        job.Fault is { } fault ? $"{fault.Code} {context.Say(fault.Text.Zh, fault.Text.En)}" : "",
    }.Where(part => part.Length > 0));

    private string State(JobRunState state) => state switch
    {
        JobRunState.Queued => context.Say("等待", "queued"),
        JobRunState.Running => context.Say("运行", "running"),
        JobRunState.Done => context.Say("完成", "done"),
        JobRunState.Failed => context.Say("失败", "failed"),
        _ => context.Say("取消", "cancelled"),
    };

    private string How(JobView job)
    {
        if (job.Progress is not { } progress)
            return "";
        var parts = new List<string> { progress.Stage, string.Create(CultureInfo.InvariantCulture, $"{progress.Seconds:F1} s") };
        if (progress.BestCostMilliFen is { } cost)
            parts.Add((cost / Money.PerYuan).ToString("N0", CultureInfo.InvariantCulture) + context.Say(" 元", " yuan"));
        if (progress.Unserved is { } unserved)
            parts.Add(context.Say($"未排 {unserved}", $"unserved {unserved}"));
        return string.Join(' ', parts);
    }
}
