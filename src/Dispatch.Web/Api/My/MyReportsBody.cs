using System.Collections.Immutable;
using System.Text.Json;

namespace Dispatch.Web.Api.My;

/// <summary>What a phone sends at once. Each report is read by itself: one that cannot be read keeps none of the others back.</summary>
/// <param name="SentAt">The device's clock at sending.</param>
/// <param name="Reports">The reports.</param>
internal sealed record MyReportsBody(DateTimeOffset? SentAt, ImmutableArray<JsonElement> Reports);
