namespace Dispatch.Core.Domain.Accounts;

/// <summary>What one elder is entitled to where it differs from the tariff's defaults.</summary>
/// <param name="ElderId">Register id.</param>
/// <param name="WeeklyVisits">Visits a week that long-term care insurance pays: 3, 5 or 7 by the assessed level; null: the default.</param>
/// <param name="VoucherFen">Care vouchers a month, fen; null: the default.</param>
public sealed record Entitlement(string ElderId, int? WeeklyVisits = null, long? VoucherFen = null);
