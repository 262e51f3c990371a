namespace Dispatch.Core.Domain.Accounts;

/// <summary>What an entry of the ledger is.</summary>
public enum LedgerEntryKind
{
    /// <summary>入账: an order is charged.</summary>
    Charge,

    /// <summary>冲正: the entry before it is taken back, to the fen.</summary>
    Reversal,
}
