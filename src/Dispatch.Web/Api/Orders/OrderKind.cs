namespace Dispatch.Web.Api.Orders;

/// <summary>What is ordered.</summary>
internal enum OrderKind
{
    Meal,
    Visit,
}
