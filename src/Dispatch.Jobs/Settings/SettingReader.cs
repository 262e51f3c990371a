using System.Globalization;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Jobs.Settings;

/// <summary>Reads settings one by one and collects what is wrong with them.</summary>
/// <param name="setting">Gives a setting's value by name, null where it is not set.</param>
internal sealed class SettingReader(Func<string, string?> setting)
{
    /// <summary>Everything wrong so far.</summary>
    public List<SettingIssue> Issues { get; } = [];

    /// <summary>The text of a setting. Null: not set.</summary>
    public string? Text(string name) => setting(name) is { Length: > 0 } value ? value : null;

    /// <summary>true or false.</summary>
    public bool Flag(string name, bool standard) => Read(name, standard,
        text => bool.TryParse(text, out var value) ? value : null, new PlanText("应为 true 或 false。", "Must be true or false."));

    /// <summary>A whole number from min to max.</summary>
    public long Whole(string name, long standard, long min, long max) => Read(name, standard,
        text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max ? value : null,
        new PlanText($"应为 {min} 到 {max} 的整数。", $"Must be a whole number from {min} to {max}."));

    /// <summary>Seconds, with decimals, from min to max.</summary>
    public TimeSpan Seconds(string name, TimeSpan standard, double min, double max) =>
        TimeSpan.FromSeconds(Decimal(name, standard.TotalSeconds, min, max, new PlanText($"应为 {min} 到 {max} 秒。", $"Must be seconds from {min} to {max}.")));

    /// <summary>A number with decimals from min to max.</summary>
    public double Decimal(string name, double standard, double min, double max) =>
        Decimal(name, standard, min, max, new PlanText($"应为 {min} 到 {max} 的数。", $"Must be a number from {min} to {max}."));

    /// <summary>A time of day.</summary>
    public TimeOnly Clock(string name, TimeOnly standard) => Read(name, standard,
        text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null,
        new PlanText("时间应写作 05:00。", "A time looks like 05:00."));

    /// <summary>One of some words.</summary>
    public T Word<T>(string name, T standard, params (string Word, T Value)[] words)
        where T : struct
    {
        var known = string.Join(", ", words.Select(w => w.Word));
        return Read(name, standard,
            text => words.Where(w => w.Word.Equals(text, StringComparison.OrdinalIgnoreCase)).Select(w => (T?)w.Value).FirstOrDefault(),
            new PlanText($"应为其中之一:{known}。", $"Must be one of: {known}."));
    }

    private double Decimal(string name, double standard, double min, double max, PlanText expected) => Read(name, standard,
        text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max ? value : null, expected);

    private T Read<T>(string name, T standard, Func<string, T?> read, PlanText expected)
        where T : struct
    {
        if (Text(name) is not { } text)
            return standard;
        if (read(text) is { } value)
            return value;
        Issues.Add(new SettingIssue(name, text, expected));
        return standard;
    }
}
