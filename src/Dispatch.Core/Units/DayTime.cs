using System.Globalization;

namespace Dispatch.Core.Units;

/// <summary>
/// A clock time of the planned day in whole seconds after its midnight. May pass 24:00 (a night shift ends at 30:00), never negative.
/// <c>default</c> is 00:00.
/// </summary>
/// <param name="Seconds">Seconds after midnight, 0 to <see cref="MaxSeconds"/>.</param>
public readonly record struct DayTime(int Seconds) : IComparable<DayTime>
{
    /// <summary>Latest clock time accepted: 48:00.</summary>
    public const int MaxSeconds = 48 * 3600;

    /// <summary>The clock time of an hour (0–48) and a minute (0–59).</summary>
    public static DayTime At(int hour, int minute = 0) => new((hour * 3600) + (minute * 60));

    /// <inheritdoc/>
    public int CompareTo(DayTime other) => Seconds.CompareTo(other.Seconds);

    /// <summary>Whether the left time is earlier.</summary>
    public static bool operator <(DayTime left, DayTime right) => left.Seconds < right.Seconds;

    /// <summary>Whether the left time is later.</summary>
    public static bool operator >(DayTime left, DayTime right) => left.Seconds > right.Seconds;

    /// <summary>Whether the left time is not later.</summary>
    public static bool operator <=(DayTime left, DayTime right) => left.Seconds <= right.Seconds;

    /// <summary>Whether the left time is not earlier.</summary>
    public static bool operator >=(DayTime left, DayTime right) => left.Seconds >= right.Seconds;

    /// <summary>"HH:mm", or "HH:mm:ss" when there are odd seconds.</summary>
    public override string ToString()
    {
        var hours = (Seconds / 3600).ToString("00", CultureInfo.InvariantCulture);
        var minutes = (Seconds / 60 % 60).ToString("00", CultureInfo.InvariantCulture);
        var seconds = Seconds % 60;
        return seconds == 0 ? $"{hours}:{minutes}" : $"{hours}:{minutes}:{seconds.ToString("00", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Reads "H:mm", "HH:mm" or "HH:mm:ss" (also with the full-width colon), 00:00 to 48:00.</summary>
    /// <returns>False when the text is anything else; then <paramref name="time"/> is default.</returns>
    public static bool TryParse(string? text, out DayTime time)
    {
        time = default;
        var parts = (text ?? "").Trim().Replace('：', ':').Split(':');
        if (parts.Length is < 2 or > 3)
            return false;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is < 1 or > 2 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }
        var total = (numbers[0] * 3600) + (numbers[1] * 60) + numbers[2];
        if (numbers[1] > 59 || numbers[2] > 59 || total > MaxSeconds)
            return false;
        time = new DayTime(total);
        return true;
    }
}
