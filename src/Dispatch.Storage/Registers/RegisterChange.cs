namespace Dispatch.Storage.Registers;

/// <summary>What an update did to one register.</summary>
/// <param name="Table">Table name.</param>
/// <param name="Added">Entries that are new.</param>
/// <param name="Changed">Entries whose content differs.</param>
/// <param name="Removed">Entries that are gone.</param>
public sealed record RegisterChange(string Table, int Added, int Changed, int Removed);
