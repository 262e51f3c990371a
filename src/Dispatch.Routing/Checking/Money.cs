namespace Dispatch.Routing.Checking;

/// <summary>Cost arithmetic that stops at a bound instead of overflowing, so that absurd solutions still get a certificate.</summary>
internal static class Money
{
    /// <summary>No term is reported larger than this; fifteen of them still fit a long.</summary>
    public const long Bound = long.MaxValue / 16;

    /// <summary>Price × amount, cut at the bound.</summary>
    public static long Times(long price, long amount) => Cut((Int128)price * amount);

    /// <summary>Cuts a sum at the bound.</summary>
    public static long Cut(Int128 sum) => (long)Int128.Clamp(sum, -Bound, Bound);
}
