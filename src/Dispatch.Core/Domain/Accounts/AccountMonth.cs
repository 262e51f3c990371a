using System.Globalization;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>A month of accounts.</summary>
/// <param name="Value">Year and month as one number: 202611.</param>
public readonly record struct AccountMonth(int Value)
{
    /// <summary>The month of a day.</summary>
    public static AccountMonth Of(DateOnly date) => new((date.Year * 100) + date.Month);

    /// <summary>Its first day.</summary>
    public DateOnly First => new(Value / 100, Value % 100, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>Reads "2026-11".</summary>
    /// <returns>False when the text is anything else.</returns>
    public static bool TryParse(string? text, out AccountMonth month)
    {
        var isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = isMonth ? Of(first) : default;
        return isMonth;
    }

    /// <summary>"2026-11".</summary>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
