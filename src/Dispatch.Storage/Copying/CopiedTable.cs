namespace Dispatch.Storage.Copying;

/// <summary>How much of a table was copied.</summary>
/// <param name="Table">Table name.</param>
/// <param name="Rows">Rows copied.</param>
public sealed record CopiedTable(string Table, long Rows);
