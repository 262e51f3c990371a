using System.Globalization;

namespace Dispatch.Core.Units;

/// <summary>An amount of money in whole fen (1 yuan = 100 fen). May be negative. <c>default</c> is nothing.</summary>
/// <param name="Amount">Whole fen.</param>
public readonly record struct Fen(long Amount) : IComparable<Fen>
{
    /// <summary>The amount of this many whole yuan.</summary>
    public static Fen Yuan(long yuan) => new(checked(yuan * 100));

    /// <inheritdoc/>
    public int CompareTo(Fen other) => Amount.CompareTo(other.Amount);

    /// <summary>Sum.</summary>
    /// <exception cref="OverflowException">The sum leaves 64 bits.</exception>
    public static Fen operator +(Fen left, Fen right) => new(checked(left.Amount + right.Amount));

    /// <summary>Difference.</summary>
    /// <exception cref="OverflowException">The difference leaves 64 bits.</exception>
    public static Fen operator -(Fen left, Fen right) => new(checked(left.Amount - right.Amount));

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Fen left, Fen right) => left.Amount < right.Amount;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Fen left, Fen right) => left.Amount > right.Amount;

    /// <summary>Whether the left amount is not larger.</summary>
    public static bool operator <=(Fen left, Fen right) => left.Amount <= right.Amount;

    /// <summary>Whether the left amount is not smaller.</summary>
    public static bool operator >=(Fen left, Fen right) => left.Amount >= right.Amount;

    /// <summary>Yuan with two decimals, as in "12.50".</summary>
    public override string ToString() => (Amount / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
