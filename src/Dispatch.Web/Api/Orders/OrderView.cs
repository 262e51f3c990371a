using System.Text.Json.Nodes;

namespace Dispatch.Web.Api.Orders;

/// <summary>An order of a day.</summary>
/// <param name="Kind">meal or visit.</param>
/// <param name="IsStanding">Whether it comes from a standing order.</param>
/// <param name="Order">The order, shaped like an entry of meal-orders or visit-orders.</param>
internal sealed record OrderView(string Kind, bool IsStanding, JsonObject Order);
