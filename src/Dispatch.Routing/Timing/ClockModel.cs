using System.Runtime.InteropServices;

namespace Dispatch.Routing.Timing;

/// <summary>
/// Clocks of given routes, with rules and prices on differences of two of them. Every price is convex, and so is their sum in the sense of
/// discrete convex analysis (L♮-convex: Murota, Discrete Convex Analysis, 2003): where no common step of one set of clocks is a gain, nothing is.
/// </summary>
internal sealed class ClockModel
{
    private readonly List<long> _values = [0];

    /// <summary>The rules.</summary>
    public List<ClockGap> Gaps { get; } = [];

    /// <summary>The prices.</summary>
    public List<ClockPrice> Prices { get; } = [];

    /// <summary>Present value of every clock; 0 is the fixed one.</summary>
    public Span<long> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Number of clocks, the fixed one included.</summary>
    public int Count => _values.Count;

    /// <summary>What the present values cost.</summary>
    public long Cost => Prices.Sum(p => p.Of(_values[p.To] - _values[p.From]));

    /// <summary>Whether the present values keep every rule.</summary>
    public bool Keeps => Gaps.TrueForAll(g => _values[g.To] - _values[g.From] >= g.Least && _values[g.To] - _values[g.From] <= g.Most);

    /// <summary>A new clock.</summary>
    public int Add(long value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>Bounds of one clock.</summary>
    public void Bound(int clock, long earliest, long latest) => Gaps.Add(new ClockGap(0, clock, earliest, latest));

    /// <summary>The second clock is at least so much after the first.</summary>
    public void After(int from, int to, long least) => Gaps.Add(new ClockGap(from, to, least, ClockGap.None));

    /// <summary>The second clock is at most so much after the first.</summary>
    public void Within(int from, int to, long most) => Gaps.Add(new ClockGap(from, to, -ClockGap.None, most));

    /// <summary>A price above a limit; nothing where it is 0.</summary>
    public void PriceAbove(int from, int to, long limit, long price)
    {
        if (price > 0)
            Prices.Add(new ClockPrice(from, to, limit, price, Above: true));
    }

    /// <summary>A price below a limit; nothing where it is 0.</summary>
    public void PriceBelow(int from, int to, long limit, long price)
    {
        if (price > 0)
            Prices.Add(new ClockPrice(from, to, limit, price, Above: false));
    }

    /// <summary>Sets every clock to the earliest that the rules allow, and those without an earliest to their latest; false when there are none.</summary>
    public bool Repair()
    {
        const long Never = -(1L << 40);
        var values = Values;
        values[1..].Fill(Never);
        for (var (round, moved) = (0, true); moved; round++)
        {
            if (round > Count || values[0] > 0)
                return false;
            moved = false;
            foreach (var gap in Gaps)
            {
                moved |= Raise(ref values[gap.To], values[gap.From] + gap.Least);
                moved |= Raise(ref values[gap.From], values[gap.To] - gap.Most);
            }
        }

        for (var clock = 1; clock < values.Length; clock++)
        {
            if (values[clock] < Never / 2)
                values[clock] = LatestOf(clock);
        }

        return values[0] == 0;
    }

    private static bool Raise(ref long value, long least)
    {
        if (least <= value)
            return false;
        value = least;
        return true;
    }

    private long LatestOf(int clock) => Gaps.Where(g => g.To == clock || g.From == clock)
        .Min(g => g.To == clock ? _values[g.From] + g.Most : _values[g.To] - g.Least);
}
