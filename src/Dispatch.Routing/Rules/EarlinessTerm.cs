using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Starts before the soft earliest cost by the time unit.</summary>
internal static class EarlinessTerm
{
    public static long Cost(FlatNodes p, int activity, int start) =>
        start < p.SoftEarliest[activity] ? p.EarlyCost[activity] * (p.SoftEarliest[activity] - start) : 0;
}
