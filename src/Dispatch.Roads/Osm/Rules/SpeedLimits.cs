using System.Globalization;

namespace Dispatch.Roads.Osm.Rules;

/// <summary>Reads maxspeed values.</summary>
internal static class SpeedLimits
{
    private const double KmPerMile = 1.609344;

    /// <summary>The limit in km/h, 1 to 255; 0 for none, or for words such as "CN:urban" or "signals".</summary>
    public static byte Of(string? value)
    {
        if (value is null)
            return 0;
        var text = value.AsSpan().Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? text : text[..digits];
        var unit = digits < 0 ? [] : text[digits..].Trim();
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var speed) || speed <= 0)
            return 0;
        return unit switch
        {
            "" or "km/h" or "kmh" or "kph" => (byte)Math.Min(speed, byte.MaxValue),
            "mph" => (byte)Math.Min(Math.Round(speed * KmPerMile), byte.MaxValue),
            _ => 0,
        };
    }
}
