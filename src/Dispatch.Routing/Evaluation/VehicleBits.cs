using System.Numerics;

namespace Dispatch.Routing.Evaluation;

/// <summary>Sets of vehicles as bits, 64 to a word.</summary>
internal static class VehicleBits
{
    /// <summary>The set of nobody, for so many vehicles.</summary>
    public static ulong[] None(int vehicles) => new ulong[(vehicles + 63) / 64];

    /// <summary>The set of everybody.</summary>
    public static ulong[] All(int vehicles) => [.. Enumerable.Repeat(ulong.MaxValue, (vehicles + 63) / 64)];

    /// <summary>Whether the vehicle is in the set.</summary>
    public static bool Has(ulong[] set, int vehicle) => (set[vehicle >> 6] & (1UL << (vehicle & 63))) != 0;

    /// <summary>Puts the vehicle into the set or takes it out.</summary>
    public static void Put(ulong[] set, int vehicle, bool inside)
    {
        var bit = 1UL << (vehicle & 63);
        set[vehicle >> 6] = inside ? set[vehicle >> 6] | bit : set[vehicle >> 6] & ~bit;
    }

    /// <summary>The first vehicle at or after the given one that is in both sets; −1 when there is none.</summary>
    public static int Next(ulong[] one, ulong[] other, int from)
    {
        for (var w = from >> 6; w < one.Length; w++)
        {
            var bits = one[w] & other[w];
            if (w == from >> 6)
                bits &= ulong.MaxValue << (from & 63);
            if (bits != 0)
                return (w << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return -1;
    }
}
