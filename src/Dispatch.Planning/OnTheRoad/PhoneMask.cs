namespace Dispatch.Planning.OnTheRoad;

/// <summary>Hides the middle of a telephone number.</summary>
public static class PhoneMask
{
    /// <summary>13812345678 becomes 138****5678; shorter ones keep their last two; null and empty become null.</summary>
    public static string? Of(string? phone) => phone?.Length switch
    {
        null or 0 => null,
        >= 11 => $"{phone[..3]}****{phone[^4..]}",
        > 4 => $"****{phone[^2..]}",
        _ => "****",
    };
}
