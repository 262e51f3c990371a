using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Core.Domain.Accounts;

namespace Dispatch.Storage.Accounts;

/// <summary>A fingerprint of a month's lines: who changes one behind the program's back changes it.</summary>
public static class LedgerHash
{
    /// <summary>SHA-256 over all lines by order and number, lower-case hex.</summary>
    public static string Of(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries.OrderBy(e => e.Content.ItemId, StringComparer.Ordinal).ThenBy(e => e.Sequence))
            hash.AppendData(Encoding.UTF8.GetBytes(Line(entry, entry.Content, entry.Content.Shares)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(LedgerEntry entry, Charge c, PaymentShares s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{c.ItemId}|{entry.Sequence}|{c.Date:yyyy-MM-dd}|{c.ElderId}|{c.StreetCode}|{c.ServiceCode}|{c.ProviderId}|{c.Portions}|{c.Outcome}|{s.Self}|{s.LowIncome}|{s.Voucher}|{s.LongTermCare}|{s.Age}|{s.Other}|{c.CostMilliFen}|{c.VolunteerMinutes}|{entry.IsManual}|{entry.Reason}\n");
}
