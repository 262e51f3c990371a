using Dispatch.Core.Domain.Accounts;

namespace Dispatch.Storage.Accounts;

/// <summary>One line of the ledger; only ever added. Order and number are unique together: no order is charged twice.</summary>
public sealed class AccountEntryRow
{
    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>1, 2, 3 … of the order; odd numbers charge, even ones reverse the line before.</summary>
    public required int Sequence { get; init; }

    /// <summary>The month it is posted in, 202611.</summary>
    public required int Month { get; init; }

    /// <summary>The day of service.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whose order.</summary>
    public required string ElderId { get; init; }

    /// <summary>The elder's street.</summary>
    public required string StreetCode { get; init; }

    /// <summary>The service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The provider; empty: none.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Portions; negative in reversals.</summary>
    public required int Portions { get; init; }

    /// <summary>Served, or nobody opened.</summary>
    public required ServiceOutcome Outcome { get; init; }

    /// <summary>Paid by the elder, fen.</summary>
    public required long SelfFen { get; init; }

    /// <summary>Paid by the low-income source, fen.</summary>
    public required long LowIncomeFen { get; init; }

    /// <summary>Paid by vouchers, fen.</summary>
    public required long VoucherFen { get; init; }

    /// <summary>Paid by long-term care insurance, fen.</summary>
    public required long LongTermCareFen { get; init; }

    /// <summary>Paid by the age subsidy, fen.</summary>
    public required long AgeFen { get; init; }

    /// <summary>Paid by any other source, fen.</summary>
    public required long OtherFen { get; init; }

    /// <summary>What it cost, milli-fen.</summary>
    public required long CostMilliFen { get; init; }

    /// <summary>Minutes credited to volunteers.</summary>
    public required int VolunteerMinutes { get; init; }

    /// <summary>A person decided it.</summary>
    public required bool IsManual { get; init; }

    /// <summary>Why; empty for an ordinary charge.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime MadeUtc { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>The row of a line.</summary>
    internal static AccountEntryRow Of(LedgerEntry entry, AccountMonth month, string by, DateTime now) => new()
    {
        ItemId = entry.Content.ItemId,
        Sequence = entry.Sequence,
        Month = month.Value,
        Date = entry.Content.Date,
        ElderId = entry.Content.ElderId,
        StreetCode = entry.Content.StreetCode,
        ServiceCode = entry.Content.ServiceCode,
        ProviderId = entry.Content.ProviderId,
        Portions = entry.Content.Portions,
        Outcome = entry.Content.Outcome,
        SelfFen = entry.Content.Shares.Self,
        LowIncomeFen = entry.Content.Shares.LowIncome,
        VoucherFen = entry.Content.Shares.Voucher,
        LongTermCareFen = entry.Content.Shares.LongTermCare,
        AgeFen = entry.Content.Shares.Age,
        OtherFen = entry.Content.Shares.Other,
        CostMilliFen = entry.Content.CostMilliFen,
        VolunteerMinutes = entry.Content.VolunteerMinutes,
        IsManual = entry.IsManual,
        Reason = Lengths.Cut(entry.Reason, Lengths.Note)!,
        MadeUtc = now,
        MadeBy = Lengths.Cut(by, Lengths.Person)!,
    };

    /// <summary>The line of the row.</summary>
    internal LedgerEntry ToEntry() => new(
        Sequence,
        new Charge
        {
            ItemId = ItemId,
            Date = Date,
            ElderId = ElderId,
            StreetCode = StreetCode,
            ServiceCode = ServiceCode,
            ProviderId = ProviderId,
            Portions = Portions,
            Outcome = Outcome,
            Shares = new PaymentShares(SelfFen, LowIncomeFen, VoucherFen, LongTermCareFen, AgeFen, OtherFen),
            CostMilliFen = CostMilliFen,
            VolunteerMinutes = VolunteerMinutes,
        },
        IsManual,
        Reason);
}
