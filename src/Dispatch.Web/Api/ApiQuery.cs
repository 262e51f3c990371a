using System.Globalization;
using Dispatch.Core.Units;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api;

/// <summary>Reads parameters and collects everything that is wrong with them.</summary>
internal sealed class ApiQuery
{
    // Days outside are nobody's, and those around them could not be counted.
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    private readonly List<ParameterError> _errors = [];

    public bool IsWrong => _errors.Count > 0;

    public IResult Refusal => Problem.Of(ProblemCodes.Query, _errors);

    public DateOnly? Date(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear)
            return date;
        _errors.Add(new ParameterError(name, value, $"日期格式应为 2026-11-24，年份在 {FirstYear} 到 {LastYear} 之间。", $"A date looks like 2026-11-24, between {FirstYear} and {LastYear}."));
        return null;
    }

    /// <summary>A date that must be given; anything when it is wrong.</summary>
    public DateOnly NeededDate(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            Missing(name);
        return Date(name, value) ?? default;
    }

    /// <summary>Seconds after the day's local midnight; null when left out.</summary>
    public int? DaySeconds(string name, string? value) =>
        string.IsNullOrEmpty(value) ? null : Number(name, value, 0, 0, DayTime.MaxSeconds);

    /// <summary>Which part of a list.</summary>
    public Page Page(string? skip, string? take) =>
        new(Number("skip", skip, 0, 0, Api.Page.MaxSkip), Number("take", take, Api.Page.DefaultTake, 1, Api.Page.MaxTake));

    public Guid Id(string name, string value)
    {
        if (Guid.TryParse(value, out var id))
            return id;
        _errors.Add(new ParameterError(name, value, "编号应为 GUID。", "An id is a GUID."));
        return Guid.Empty;
    }

    public T? Word<T>(string name, string? value)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (Enum.TryParse<T>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(value[0]))
            return word;
        var known = string.Join(", ", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName));
        _errors.Add(new ParameterError(name, value, $"应为其中之一:{known}。", $"One of: {known}."));
        return null;
    }

    /// <summary>true or false; false where it is left out.</summary>
    public bool Truth(string name, string? value)
    {
        if (string.IsNullOrEmpty(value) || value == "false")
            return false;
        if (value != "true")
            _errors.Add(new ParameterError(name, value, "应为 true 或 false。", "Either true or false."));
        return value == "true";
    }

    public void Missing(string name) => Wrong(name, "", "必须给出。", "Must be given.");

    public void Wrong(string name, string value, string zh, string en) => _errors.Add(new ParameterError(name, value, zh, en));

    public double Decimal(string name, string? value, double standard, double min, double max)
    {
        if (string.IsNullOrEmpty(value))
            return standard;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Wrong(name, value, string.Create(CultureInfo.InvariantCulture, $"应为 {min} 到 {max} 的数。"), string.Create(CultureInfo.InvariantCulture, $"A number from {min} to {max}."));
        return standard;
    }

    public int Number(string name, string? value, int standard, int min, int max)
    {
        if (string.IsNullOrEmpty(value))
            return standard;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        _errors.Add(new ParameterError(name, value, $"应为 {min} 到 {max} 的整数。", $"A whole number from {min} to {max}."));
        return standard;
    }
}
