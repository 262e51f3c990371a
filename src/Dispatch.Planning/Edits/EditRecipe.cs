using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Edits;

/// <summary>What an edited plan was made with, beside the registers: the day as it stood, and the edits. Kept with the plan, so that it can be made again.</summary>
public sealed record EditRecipe
{
    /// <summary>Word for a plan edited by hand.</summary>
    public const string EditKind = "edit";

    /// <summary>How the plan was made: always <see cref="EditKind"/>.</summary>
    public string Kind { get; init; } = EditKind;

    /// <summary>The day that was edited, and what was known of it.</summary>
    public required DayRecipe Day { get; init; }

    /// <summary>The edits, in the order in which they were carried out.</summary>
    public required ImmutableArray<PlanEdit> Edits { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote. Null: it is the recipe of another kind of plan.</summary>
    public static EditRecipe? Read(string json) => PlanRecipe.Read<EditRecipe>(json, EditKind);

    /// <summary>The recipe as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PlanRecipe.Json);
}
