using Dispatch.Jobs.Settings;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Jobs.Settings;

public sealed class JobsSettingsTests
{
    [Fact]
    public void Without_settings_everything_is_as_documented()
    {
        var (options, issues) = JobsSettings.Read(_ => null);
        issues.ShouldBeEmpty();
        options.Plans.ShouldBe([new PlanRule("plan-day", new TimeOnly(5, 0), "streets", null)]);
        (options.AutoPublish, options.ExpandDays, options.WarnDays, options.MostAttempts, options.Threads).ShouldBe((AutoPublish.WhenNonePublished, 14, 30, 5, 1));
        options.Enabled.ShouldBeTrue();
        options.Iterations.ShouldBeNull();
    }

    [Fact]
    public void Settings_are_read()
    {
        var options = Read(
            ("Enabled", "false"), ("AutoPublish", "OFF"), ("PlanAt", "04:30"), ("PlanScope", "310105"), ("Iterations", "500"), ("TimeLimitSeconds", "1.5"),
            ("HeartbeatSeconds", "0.5"), ("SilenceSeconds", "1.5")).Options;
        options.Enabled.ShouldBeFalse();
        options.AutoPublish.ShouldBe(AutoPublish.Off);
        options.Plans.ShouldBe([new PlanRule("plan-day", new TimeOnly(4, 30), "310105", null)]);
        (options.Iterations, options.TimeLimit, options.Heartbeat).ShouldBe((500, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(0.5)));
    }

    [Fact]
    public void Several_rules_take_the_place_of_the_one()
    {
        var options = Read(("Plans:0:At", "04:00"), ("Plans:0:Provider", "P1"), ("Plans:1:Scope", "districts"), ("PlanAt", "07:00")).Options;
        options.Plans.ShouldBe(
            [new PlanRule("plan-day:streets:P1", new TimeOnly(4, 0), "streets", "P1"), new PlanRule("plan-day:districts", new TimeOnly(5, 0), "districts", null)]);
    }

    /// <summary>All of them at once, each with its name.</summary>
    [Fact]
    public void What_can_not_be_used_is_told_all_at_once() =>
        Read(("Enabled", "maybe"), ("AtOnce", "0"), ("PlanAt", "5 o'clock"), ("PlanScope", "31"), ("AutoPublish", "always"), ("SilenceSeconds", "4")).Issues
            .Select(i => i.Setting).ShouldBe(
                ["Jobs:Enabled", "Jobs:AtOnce", "Jobs:PlanAt", "Jobs:PlanScope", "Jobs:AutoPublish", "Jobs:SilenceSeconds"], ignoreOrder: true);

    private static (JobsOptions Options, IReadOnlyList<SettingIssue> Issues) Read(params (string Name, string Value)[] settings) =>
        JobsSettings.Read(settings.ToDictionary(s => "Jobs:" + s.Name, s => s.Value).GetValueOrDefault);
}
