namespace Dispatch.Core.Domain.Accounts;

/// <summary>Sums of one elder for one service and provider in a month: what months are added up from, and what small groups are found by.</summary>
/// <param name="StreetCode">The elder's street.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="ProviderId">The provider; empty: none.</param>
/// <param name="ElderId">Whose.</param>
/// <param name="Orders">Charges less reversals.</param>
/// <param name="Portions">Portions of meals.</param>
/// <param name="Shares">Who pays.</param>
/// <param name="CostMilliFen">What it cost.</param>
/// <param name="VolunteerMinutes">Minutes credited to volunteers.</param>
public sealed record AccountPart(
    string StreetCode, string ServiceCode, string ProviderId, string ElderId, int Orders, int Portions, PaymentShares Shares, long CostMilliFen, int VolunteerMinutes)
{
    /// <summary>The part one line is.</summary>
    public static AccountPart Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var c = entry.Content;
        return new AccountPart(c.StreetCode, c.ServiceCode, c.ProviderId, c.ElderId, entry.Kind == LedgerEntryKind.Charge ? 1 : -1, c.Portions, c.Shares, c.CostMilliFen, c.VolunteerMinutes);
    }
}
