namespace Dispatch.Planning.Sample;

/// <summary>What to make. The same options give the same sample on every machine.</summary>
public sealed record SampleOptions
{
    /// <summary>The seed of the samples we ship: 1.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>The day of the samples we ship, a plain Tuesday.</summary>
    public static readonly DateOnly DefaultDay = new(2026, 11, 24);

    /// <summary>First day that can be asked for.</summary>
    public static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>Last day that can be asked for.</summary>
    public static readonly DateOnly LastDay = new(2099, 12, 31);

    private readonly DateOnly _day = DefaultDay;

    /// <summary>Street or district. Default street.</summary>
    public SampleSize Size { get; init; }

    /// <summary>Any number. Default <see cref="DefaultSeed"/>.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>The day whose orders have the exact counts; other days have a few more or fewer. Default <see cref="DefaultDay"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public DateOnly Day
    {
        get => _day;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, FirstDay);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LastDay);
            _day = value;
        }
    }
}
