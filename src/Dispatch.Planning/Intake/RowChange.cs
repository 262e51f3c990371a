using System.Collections.Immutable;

namespace Dispatch.Planning.Intake;

/// <summary>A row that changes.</summary>
/// <param name="Key">Its key, parts joined by " · ".</param>
/// <param name="Fields">The cells that change, in the order of the columns.</param>
public sealed record RowChange(string Key, ImmutableArray<FieldChange> Fields);
