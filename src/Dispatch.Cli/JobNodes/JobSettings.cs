using Dispatch.Jobs.Settings;

namespace Dispatch.Cli.JobNodes;

/// <summary>The job settings of this run of the program.</summary>
internal static class JobSettings
{
    /// <summary>The options; null when a setting can not be used: every one was told on standard error.</summary>
    public static JobsOptions? Read(CliContext context)
    {
        var settings = HostSettings.Read();
        var (options, issues) = JobsSettings.Read(name => settings[name]);
        foreach (var issue in issues)
            context.Error.WriteLine($"{issue.Code} {issue.Setting}={issue.Value}: {context.Say(issue.Text.Zh, issue.Text.En)}");
        return issues.Count == 0 ? options : null;
    }
}
