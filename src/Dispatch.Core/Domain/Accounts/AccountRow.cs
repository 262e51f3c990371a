namespace Dispatch.Core.Domain.Accounts;

/// <summary>Sums of one street, service and provider in a month.</summary>
/// <param name="StreetCode">The street.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="ProviderId">The provider; empty: none.</param>
/// <param name="Orders">Orders that stand charged: charges less reversals.</param>
/// <param name="Portions">Portions of meals.</param>
/// <param name="Shares">Who pays; the sum is what is charged.</param>
/// <param name="CostMilliFen">What it cost, travel included.</param>
/// <param name="VolunteerMinutes">Minutes credited to volunteers.</param>
public sealed record AccountRow(string StreetCode, string ServiceCode, string ProviderId, int Orders, int Portions, PaymentShares Shares, long CostMilliFen, int VolunteerMinutes)
{
    /// <summary>Cost of one portion, or of one visit, whole fen rounded half up; null where there is none.</summary>
    public long? CostFenEach => (Portions > 0 ? Portions : Orders) is > 0 and var each ? ((CostMilliFen / each) + 500) / 1000 : null;
}
