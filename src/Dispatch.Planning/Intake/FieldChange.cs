namespace Dispatch.Planning.Intake;

/// <summary>A cell that changes.</summary>
/// <param name="Column">Chinese name of the column.</param>
/// <param name="Old">Text before; empty = none.</param>
/// <param name="New">Text after; empty = none.</param>
public sealed record FieldChange(string Column, string Old, string New);
