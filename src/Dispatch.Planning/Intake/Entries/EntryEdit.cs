using System.Text.Json;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>One wanted change of one register.</summary>
/// <param name="Table">The register.</param>
/// <param name="Act">What is to be done.</param>
public sealed record EntryEdit(EntryTable Table, EntryAct Act)
{
    /// <summary>The entry meant; null when one is created.</summary>
    public string? Key { get; init; }

    /// <summary>The fields: for a new entry all it shall have, for a change those that change (null: none from now on).</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Whether the entry as it is now (by <see cref="RegisterEntry.Tag"/>) may be changed. Default: always.</summary>
    public Func<RegisterEntry, bool> MayChange { get; init; } = _ => true;

    /// <summary>Whether an entry of the snapshot is the caller's to change. Default: every one.</summary>
    public Func<DistrictRegisters, RegisterEntry, bool> IsWithin { get; init; } = (_, _) => true;

    /// <summary>Whether it is only tried: every check, nothing stored. Default no.</summary>
    public bool IsTrial { get; init; }
}
