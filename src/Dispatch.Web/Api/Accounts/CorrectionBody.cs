using Dispatch.Core.Domain.Accounts;

namespace Dispatch.Web.Api.Accounts;

/// <summary>A person's correction of an order.</summary>
/// <param name="ItemId">The order.</param>
/// <param name="Shares">What it shall come to; null: nothing.</param>
/// <param name="Reason">Why.</param>
internal sealed record CorrectionBody(string? ItemId, PaymentShares? Shares, string? Reason);
