namespace Dispatch.Storage.Audit;

/// <summary>Something done that is put on record.</summary>
/// <param name="Actor">Who did it; beyond 100 letters it is cut.</param>
/// <param name="Action">What was done: one of <see cref="AuditActions"/>.</param>
/// <param name="Subject">With what: a plan's id, a day, a person; beyond 200 letters it is cut.</param>
/// <param name="Details">Particulars, written as JSON. Null: none.</param>
public sealed record AuditDeed(string Actor, string Action, string Subject, object? Details = null)
{
    /// <summary>The actor of what the program does by itself.</summary>
    public const string Program = "dispatch";
}
