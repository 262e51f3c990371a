using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Jobs.Settings;

/// <summary>Reads <see cref="JobsOptions"/> from a host's settings; the table stands in docs/jobs.md.</summary>
public static class JobsSettings
{
    private const string Section = "Jobs:";
    private const int MostRules = 200;

    /// <summary>The options, and everything that is wrong with the settings; options are only to be used where nothing is.</summary>
    /// <param name="setting">Gives a setting's value by name, null where it is not set.</param>
    public static (JobsOptions Options, IReadOnlyList<SettingIssue> Issues) Read(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var reader = new SettingReader(setting);
        var standard = new JobsOptions();
        var options = Work(reader, standard) with
        {
            Plans = Rules(reader, standard.Plans[0]),
            PlanDaysAhead = (int)reader.Whole(Section + "PlanDaysAhead", standard.PlanDaysAhead, 0, 14),
            PlanAfterImport = reader.Flag(Section + "PlanAfterImport", standard.PlanAfterImport),
            AutoPublish = reader.Word(Section + "AutoPublish", standard.AutoPublish,
                ("when-none-published", AutoPublish.WhenNonePublished), ("off", AutoPublish.Off)),
            Threads = (int)reader.Whole(Section + "Threads", standard.Threads, 1, 256),
            Iterations = reader.Text(Section + "Iterations") is null ? null : reader.Whole(Section + "Iterations", 0, 0, long.MaxValue),
            TimeLimit = reader.Text(Section + "TimeLimitSeconds") is null ? null : reader.Seconds(Section + "TimeLimitSeconds", default, 0.1, 86_400),
            ExpandAt = reader.Clock(Section + "ExpandAt", standard.ExpandAt),
            ExpandDays = (int)reader.Whole(Section + "ExpandDays", standard.ExpandDays, 1, 60),
            QualificationsAt = reader.Clock(Section + "QualificationsAt", standard.QualificationsAt),
            WarnDays = (int)reader.Whole(Section + "WarnDays", standard.WarnDays, 0, 365),
            AccountsAt = reader.Clock(Section + "AccountsAt", standard.AccountsAt),
        };
        if (options.Silence < 3 * options.Heartbeat)
        {
            reader.Issues.Add(new SettingIssue(
                Section + "SilenceSeconds", options.Silence.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                new PlanText("至少为心跳间隔的三倍。", "Must be three heartbeats at least.")));
        }

        return (options, reader.Issues);
    }

    private static JobsOptions Work(SettingReader reader, JobsOptions standard) => new()
    {
        Enabled = reader.Flag(Section + "Enabled", standard.Enabled),
        Engine = reader.Word(Section + "Engine", standard.Engine, ("quartz", JobEngineKind.Quartz), ("hangfire", JobEngineKind.Hangfire)),
        AtOnce = (int)reader.Whole(Section + "AtOnce", standard.AtOnce, 1, 256),
        Poll = reader.Seconds(Section + "PollSeconds", standard.Poll, 0.1, 60),
        Heartbeat = reader.Seconds(Section + "HeartbeatSeconds", standard.Heartbeat, 0.1, 60),
        Silence = reader.Seconds(Section + "SilenceSeconds", standard.Silence, 0.3, 3_600),
        MostAttempts = (int)reader.Whole(Section + "MostAttempts", standard.MostAttempts, 1, 1_000),
        RetryPause = reader.Seconds(Section + "RetrySeconds", standard.RetryPause, 0.1, 600),
    };

    /// <summary>Jobs:PlanAt and Jobs:PlanScope say the one usual rule; Jobs:Plans:0:… say several instead.</summary>
    private static ImmutableArray<PlanRule> Rules(SettingReader reader, PlanRule standard)
    {
        var rules = ImmutableArray.CreateBuilder<PlanRule>();
        for (var i = 0; i < MostRules && Rule(reader, $"{Section}Plans:{i}:", standard) is { } rule; i++)
            rules.Add(rule);
        if (rules.Count > 0)
            return rules.ToImmutable();
        return [standard with { At = reader.Clock(Section + "PlanAt", standard.At), Scope = Scope(reader, Section + "PlanScope", standard.Scope) }];
    }

    private static PlanRule? Rule(SettingReader reader, string prefix, PlanRule standard)
    {
        var (provider, hasScope) = (reader.Text(prefix + "Provider"), reader.Text(prefix + "Scope") is not null);
        if (!hasScope && provider is null && reader.Text(prefix + "At") is null)
            return null;
        var scope = Scope(reader, prefix + "Scope", standard.Scope);
        return new PlanRule(
            string.Join(':', new[] { JobKinds.PlanDay, scope, provider }.OfType<string>()), reader.Clock(prefix + "At", standard.At), scope, provider);
    }

    private static string Scope(SettingReader reader, string name, string standard)
    {
        var scope = reader.Text(name) ?? standard;
        var isCode = scope.Length is 6 or 9 && scope.All(char.IsAsciiDigit);
        if (!isCode && scope is not (PlanRule.Streets or PlanRule.Districts))
        {
            reader.Issues.Add(new SettingIssue(name, scope, new PlanText(
                "应为 streets、districts,或 9 位街道代码、6 位区代码。", "Must be streets, districts, or the code of a street (9 digits) or district (6 digits).")));
        }

        return scope;
    }
}
