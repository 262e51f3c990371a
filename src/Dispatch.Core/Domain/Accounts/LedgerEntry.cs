namespace Dispatch.Core.Domain.Accounts;

/// <summary>One line of an order's ledger. Lines are only ever added: charge, reversal, charge … by number.</summary>
/// <param name="Sequence">1 for the first charge; odd numbers charge, even ones reverse the one before.</param>
/// <param name="Content">What is charged; in a reversal with turned signs.</param>
/// <param name="IsManual">A person decided it: closing leaves it alone.</param>
/// <param name="Reason">Why a reversal or a manual line was made; empty for an ordinary charge.</param>
public sealed record LedgerEntry(int Sequence, Charge Content, bool IsManual = false, string Reason = "")
{
    /// <summary>Charge or reversal.</summary>
    public LedgerEntryKind Kind => Sequence % 2 == 1 ? LedgerEntryKind.Charge : LedgerEntryKind.Reversal;
}
