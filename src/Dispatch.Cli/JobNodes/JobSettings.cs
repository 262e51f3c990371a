using Dispatch.Jobs.Settings;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Planning.Solving;
using Dispatch.Storage;

namespace Dispatch.Cli.JobNodes;

/// <summary>The settings of this run of the program that are told all at once where they can not be used.</summary>
internal static class JobSettings
{
    /// <summary>The options; null when a setting can not be used: every one was told on standard error.</summary>
    public static JobsOptions? Read(CliContext context) => Checked(context, JobsSettings.Read);

    /// <summary>The limits of solving as a service; null when a setting can not be used: every one was told on standard error.</summary>
    public static SolveLimits? Solving(CliContext context) => Checked(context, SolveSettings.Read);

    /// <summary>What holds for people on the road; null when a setting can not be used: every one was told on standard error.</summary>
    public static RoadOptions? Road(CliContext context) => Checked(context, RoadSettings.Read);

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

    private static T? Checked<T>(CliContext context, Func<Func<string, string?>, (T Options, IReadOnlyList<SettingIssue> Issues)> read)
        where T : class
    {
        var settings = HostSettings.Read();
        var (options, issues) = read(name => settings[name]);
        foreach (var issue in issues)
            Tell(context, issue);
        return issues.Count == 0 ? options : null;
    }

    private static void Tell(CliContext context, SettingIssue issue) =>
        context.Error.WriteLine($"{issue.Code} {issue.Setting}={issue.Value}: {context.Say(issue.Text.Zh, issue.Text.En)}");
}
