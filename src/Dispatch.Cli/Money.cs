using System.Globalization;

namespace Dispatch.Cli;

/// <summary>Costs as people read them.</summary>
internal static class Money
{
    /// <summary>Milli-fen in a yuan.</summary>
    public const double PerYuan = 100_000;

    /// <summary>A cost in yuan, two decimals.</summary>
    public static string Yuan(long milliFen) => (milliFen / PerYuan).ToString("N2", CultureInfo.InvariantCulture);
}
