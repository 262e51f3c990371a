using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>The rule of the ledger: at most one charge of an order stands at any time, and nothing is ever overwritten.</summary>
public static class ItemLedger
{
    /// <summary>What must be added so that the order stands charged as wanted. Nothing where it does already: closing twice changes nothing.</summary>
    /// <param name="last">The last line of the order; null: it was never charged.</param>
    /// <param name="wanted">What it shall come to; null: nothing.</param>
    /// <param name="reason">Why, for a reversal.</param>
    public static ImmutableArray<LedgerEntry> Settle(LedgerEntry? last, Charge? wanted, string reason) =>
        last is { IsManual: true } ? [] : Add(last, wanted, reason, isManual: false);

    /// <summary>The same by a person's decision: it stands against every later closing.</summary>
    public static ImmutableArray<LedgerEntry> Correct(LedgerEntry? last, Charge? wanted, string reason) => Add(last, wanted, reason, isManual: true);

    private static ImmutableArray<LedgerEntry> Add(LedgerEntry? last, Charge? wanted, string reason, bool isManual)
    {
        var standing = last is { Kind: LedgerEntryKind.Charge } ? last.Content : null;
        if (standing == wanted)
            return [];
        var next = (last?.Sequence ?? 0) + 1;
        var lines = ImmutableArray.CreateBuilder<LedgerEntry>(2);
        if (standing is not null)
            lines.Add(new LedgerEntry(next++, standing.Reversed(), isManual, reason));
        if (wanted is not null)
            lines.Add(new LedgerEntry(next, wanted, isManual, isManual || standing is not null ? reason : ""));
        return lines.ToImmutable();
    }
}
