using Dispatch.Storage.Audit;

namespace Dispatch.Storage.Registers;

/// <summary>What goes with an update of the registers.</summary>
public sealed record RegisterSaving
{
    /// <summary>Who changes them. Default: the program.</summary>
    public string By { get; init; } = AuditDeed.Program;

    /// <summary>
    /// Told the new revision and done in the same transaction, just before its end; what it throws undoes the update. Not called where nothing
    /// changes. Null (default): nothing.
    /// </summary>
    public Func<DispatchDbContext, int, CancellationToken, Task>? Within { get; init; }
}
