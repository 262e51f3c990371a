using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>What a day's plan was made with, beside the registers: kept with the plan, so that it can be made again.</summary>
public sealed record PlanRecipe
{
    /// <summary>Word for a plan made by <see cref="MakeDailyPlan"/>.</summary>
    public const string DayPlanKind = "day-plan";

    /// <summary>Word for a scenario: made as a day's plan, from registers and options that hold its assumptions.</summary>
    public const string WhatIfKind = "what-if";

    /// <summary>How recipes are written.</summary>
    internal static readonly JsonSerializerOptions Json = new(PlanJson.Options) { IncludeFields = true };

    /// <summary>How the plan was made: <see cref="DayPlanKind"/> or <see cref="WhatIfKind"/>.</summary>
    public string Kind { get; init; } = DayPlanKind;

    /// <summary>Day, area, limits, seed, threads, prices and rules.</summary>
    public required DailyPlanRequest Request { get; init; }

    /// <summary>The assumptions of a scenario, as they were asked for; registers and request hold them already. Null: none.</summary>
    public JsonElement? Assumptions { get; init; }

    /// <summary>The published plan whose times and people counted. Null: there was none.</summary>
    public Guid? Published { get; init; }

    /// <summary>Working time by person in the published plans of the month before, seconds.</summary>
    public ImmutableSortedDictionary<string, long> WorkedSeconds { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>When people were out for another area.</summary>
    public ImmutableArray<TimeElsewhere> Elsewhere { get; init; } = [];

    /// <summary>The recipe of a plan.</summary>
    public static PlanRecipe Of(DailyPlanRequest request, PlanHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new PlanRecipe
        {
            Request = request,
            Published = history.Published?.Id,
            WorkedSeconds = history.WorkedSeconds.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Elsewhere = history.Elsewhere,
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote. Null: it is the recipe of another kind of plan.</summary>
    public static PlanRecipe? Read(string json) => Read<PlanRecipe>(json, DayPlanKind, WhatIfKind);

    /// <summary>Reads a recipe of one of some kinds. Null: it is of another.</summary>
    internal static T? Read<T>(string json, params ReadOnlySpan<string> kinds)
        where T : class
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("kind", out var kind) && kinds.Contains(kind.GetString()) ? document.Deserialize<T>(Json) : null;
    }

    /// <summary>The recipe as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
