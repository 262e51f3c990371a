namespace Dispatch.Storage.Audit;

/// <summary>What a walk along the audit record found.</summary>
/// <param name="Lines">Lines that are sound, from the first on.</param>
/// <param name="LastHash">Hash of the last sound line; kept elsewhere it proves later that nothing before it was changed.</param>
/// <param name="BrokenLine">Number of the first line that is missing or not as it was written. Null: the record is whole.</param>
/// <param name="Fault">What is wrong there. Null: nothing.</param>
public sealed record AuditVerdict(long Lines, string LastHash, long? BrokenLine, AuditFault? Fault);
