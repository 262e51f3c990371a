using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Events;
using Dispatch.Planning.DailyPlan;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.LiveDays;

/// <summary>What a change of a day was made with, beside the registers: kept with its plan, so that it can be made again. A proposal needs nothing else.</summary>
public sealed record DayRecipe
{
    /// <summary>Word for the plan of a proposal.</summary>
    public const string ReplanKind = "replan";

    /// <summary>How the plan was made. Default: <see cref="ReplanKind"/>.</summary>
    public string Kind { get; init; } = ReplanKind;

    /// <summary>The plan that was changed.</summary>
    public required Guid BasePlan { get; init; }

    /// <summary>Its revision.</summary>
    public required int BaseRevision { get; init; }

    /// <summary>The instant, seconds after local midnight.</summary>
    public required int Now { get; init; }

    /// <summary>The events that were known, in the order in which they came in.</summary>
    public required ImmutableArray<JsonElement> Events { get; init; }

    /// <summary>Those of them that the plan in force answered already.</summary>
    public required ImmutableArray<Guid> InPlan { get; init; }

    /// <summary>What was reported from the way.</summary>
    public required ImmutableArray<StopReport> Reports { get; init; }

    /// <summary>Locks.</summary>
    public required ImmutableArray<ItemLock> Locks { get; init; }

    /// <summary>How the day might be changed.</summary>
    public required ReplanOptions Options { get; init; }

    /// <summary>Prices and rules that the day in force was prepared with.</summary>
    public required PlanningOptions Day { get; init; }

    /// <summary>Working time by person in the published plans of the month before, seconds.</summary>
    public ImmutableSortedDictionary<string, long> WorkedSeconds { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>When people without a route in the plan were out for other areas.</summary>
    public ImmutableArray<TimeElsewhere> Elsewhere { get; init; } = [];

    /// <summary>What was known at the instant.</summary>
    internal DayFacts Facts() => new(Now)
    {
        Events = [.. Events.Select(e => e.Deserialize<DayEvent>(DayEventJson.Options)!).Select(e => new LiveEvent(e, InPlan.Contains(e.Id)))],
        Reports = Reports,
        Locks = Locks,
    };

    /// <summary>The recipe of a change.</summary>
    public static DayRecipe Of(LiveDay live, DayFacts facts, ReplanOptions options)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(facts);
        return new DayRecipe
        {
            BasePlan = live.Plan.Id,
            BaseRevision = live.Revision,
            Now = facts.Now,
            Events = [.. facts.Events.Select(e => JsonSerializer.SerializeToElement(e.Event, DayEventJson.Options))],
            InPlan = [.. facts.Events.Where(e => e.InPlan).Select(e => e.Event.Id)],
            Reports = facts.Reports,
            Locks = facts.Locks,
            Options = options,
            Day = live.Day.Options,
            WorkedSeconds = live.WorkedSeconds.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Elsewhere = live.Elsewhere,
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote. Null: it is the recipe of another kind of plan.</summary>
    public static DayRecipe? Read(string json) => PlanRecipe.Read<DayRecipe>(json, ReplanKind);

    /// <summary>The recipe as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PlanRecipe.Json);
}
