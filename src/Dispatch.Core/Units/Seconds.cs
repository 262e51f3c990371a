using System.Globalization;

namespace Dispatch.Core.Units;

/// <summary>A length of time in whole seconds; never negative in a validated object. <c>default</c> is none.</summary>
/// <param name="Value">Whole seconds.</param>
public readonly record struct Seconds(int Value)
{
    /// <summary>This many whole minutes.</summary>
    public static Seconds FromMinutes(int minutes) => new(minutes * 60);

    /// <summary>Length in minutes, fractions kept.</summary>
    public double Minutes => Value / 60.0;

    /// <summary>Sum.</summary>
    public static Seconds operator +(Seconds left, Seconds right) => new(left.Value + right.Value);

    /// <summary>The bare number of seconds.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
