using System.Globalization;

namespace Dispatch.Core.Units;

/// <summary>A number of meal portions (份); never negative in a validated object. <c>default</c> is none.</summary>
/// <param name="Count">Whole portions.</param>
public readonly record struct Portions(int Count)
{
    /// <summary>Sum.</summary>
    public static Portions operator +(Portions left, Portions right) => new(left.Count + right.Count);

    /// <summary>The bare number.</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture);
}
