using System.Collections.Immutable;

namespace Dispatch.Jobs.Settings;

/// <summary>How a node works on jobs. Every node of an installation should have the same, <see cref="Enabled"/> and <see cref="AtOnce"/> apart.</summary>
public sealed record JobsOptions
{
    /// <summary>Time zone of the timetable and of "today".</summary>
    public const string ZoneName = "Asia/Shanghai";

    /// <summary>Whether `serve` also works on jobs. Default yes; `worker` always does.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Who fires and hands out. Default Quartz.</summary>
    public JobEngineKind Engine { get; init; } = JobEngineKind.Quartz;

    /// <summary>Runs at once on this node, 1 or more. Default: a processor fewer than there are, at least 1, so that pages stay quick.</summary>
    public int AtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>When which areas are planned. Default: every street at 05:00.</summary>
    public ImmutableArray<PlanRule> Plans { get; init; } = [new PlanRule(JobKinds.PlanDay, new TimeOnly(5, 0), PlanRule.Streets, null)];

    /// <summary>Days after today that are planned too, as drafts, 0 to 14. Default 0.</summary>
    public int PlanDaysAhead { get; init; }

    /// <summary>Whether an import makes the plans of days again whose hour has passed. Default yes.</summary>
    public bool PlanAfterImport { get; init; } = true;

    /// <summary>Whether a job's plan is put in force by itself. Default: where none is.</summary>
    public AutoPublish AutoPublish { get; init; } = AutoPublish.WhenNonePublished;

    /// <summary>Threads of one plan's search, 1 or more. Default 1: the same on every node, so that every node makes the same plan.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Iterations of one plan's search. Null (default): by the size of the day.</summary>
    public long? Iterations { get; init; }

    /// <summary>Time limit of one plan's search. Null (default): the planner's own ceiling.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>When the orders of the days ahead are written down. Default 00:30; also after each import.</summary>
    public TimeOnly ExpandAt { get; init; } = new(0, 30);

    /// <summary>How many days ahead, today included, 1 to 60. Default 14.</summary>
    public int ExpandDays { get; init; } = 14;

    /// <summary>When qualifications are looked at. Default 04:00; also after each import.</summary>
    public TimeOnly QualificationsAt { get; init; } = new(4, 0);

    /// <summary>Days before its end that a qualification is warned of, 0 to 365. Default 30.</summary>
    public int WarnDays { get; init; } = 30;

    /// <summary>When the day before is closed. Default 01:00.</summary>
    public TimeOnly AccountsAt { get; init; } = new(1, 0);

    /// <summary>How often a node looks for runs to hand out. Default 2 s.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a node at work shows that it is alive. Default 3 s.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>After which silence of its node a run is taken over. Default 20 s; at least three heartbeats.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most attempts of a run, those cut off by a dying or stopping node included. Default 5.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>Pause before the second attempt; each further one is four times as long, ten minutes at most. Default 10 s.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(10);
}
