using Dispatch.Jobs.Settings;
using Dispatch.Planning.Solving;
using Dispatch.Storage;

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
            Tell(context, issue);
        return issues.Count == 0 ? options : null;
    }

    /// <summary>The limits of solving as a service; null when a setting can not be used: every one was told on standard error.</summary>
    public static SolveLimits? Solving(CliContext context)
    {
        var settings = HostSettings.Read();
        var (limits, issues) = SolveSettings.Read(name => settings[name]);
        foreach (var issue in issues)
            Tell(context, issue);
        return issues.Count == 0 ? limits : null;
    }

    /// <summary>The options of a program that works on jobs in a database; null when they can not be used there, which was told.</summary>
    public static JobsOptions? Read(CliContext context, StorageOptions storage)
    {
        if (Read(context) is not { } options)
            return null;
        if (JobEngines.Refusal(options, storage) is not { } refusal)
            return options;
        Tell(context, refusal);
        return null;
    }

    private static void Tell(CliContext context, SettingIssue issue) =>
        context.Error.WriteLine($"{issue.Code} {issue.Setting}={issue.Value}: {context.Say(issue.Text.Zh, issue.Text.En)}");
}
