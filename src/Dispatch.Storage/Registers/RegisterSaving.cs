using Dispatch.Storage.Audit;

namespace Dispatch.Storage.Registers;

/// <summary>What goes with an update of the registers.</summary>
public sealed record RegisterSaving
{
    /// <summary>Who changes them. Default: the program.</summary>
    public string By { get; init; } = AuditDeed.Program;

    /// <summary>What is put on record: one of <see cref="AuditActions"/>. Default: an import.</summary>
    public string Action { get; init; } = AuditActions.Imported;

    /// <summary>Particulars for the record, written as JSON. Null (default): none.</summary>
    public object? Details { get; init; }

    /// <summary>
    /// Told the new revision and done in the same transaction, just before its end; what it throws undoes the update. Not called where nothing
    /// changes. Null (default): nothing.
    /// </summary>
    public Func<DispatchDbContext, int, CancellationToken, Task>? Within { get; init; }
}
