using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Coverage;

/// <summary>
/// Coverage of a district for who may not read elders. They are told a few speeds and limits only, and small counts are hidden in the tables of all of these together, so
/// that neither one answer nor the difference of two points at single people. Nobody is listed.
/// </summary>
public sealed class ToldCoverage
{
    private readonly ImmutableArray<CoverageReport> _reports;

    private ToldCoverage(ImmutableArray<CoverageReport> reports) => _reports = reports;

    /// <summary>The speeds that are told, metres a second, ascending.</summary>
    public static ImmutableArray<double> Speeds { get; } = [0.6, CoverageOptions.DefaultWalkMetresPerSecond, 1.0];

    /// <summary>The limits that are told, minutes, ascending.</summary>
    public static ImmutableArray<int> Minutes { get; } = new CoverageOptions().Minutes;

    /// <summary>Whether these options are among those that are told.</summary>
    public static bool Has(CoverageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Speeds.Contains(options.WalkMetresPerSecond) && options.Minutes.All(m => Minutes.Contains(m));
    }

    /// <summary>Checks that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not; the message names those that are.</exception>
    public static void Check(CoverageOptions options)
    {
        if (!Has(options))
            throw new ArgumentOutOfRangeException(nameof(options), string.Create(CultureInfo.InvariantCulture, $"{options.WalkMetresPerSecond} m/s"), $"Small counts can be hidden at {Text(Speeds)} m/s and within {Text(Minutes)} minutes.");
    }

    /// <summary>Numbers as they are told.</summary>
    public static string Text<T>(IEnumerable<T> numbers)
        where T : IFormattable => string.Join(", ", numbers.Select(n => n.ToString(null, CultureInfo.InvariantCulture)));

    /// <summary>Works it out.</summary>
    /// <param name="study">The use case.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="date">The day.</param>
    /// <param name="district">District code; empty: everybody. Never a street: it is cut out of its district's table.</param>
    public static ToldCoverage Of(StudyCoverage study, DistrictRegisters registers, DateOnly date, string district)
    {
        ArgumentNullException.ThrowIfNull(study);
        var found = Speeds.Select(speed => study.Run(registers, date, district, new CoverageOptions { WalkMetresPerSecond = speed })).ToImmutableArray();
        var rows = SmallCellRows.Of([.. found.Select(r => (r.Options, r.Rows))]);
        return new ToldCoverage([.. found.Select((report, i) => report with { Rows = rows[i], Outside = [] })]);
    }

    /// <summary>One table of it.</summary>
    /// <param name="scope">The district, or a street of it.</param>
    /// <param name="options">Which speed and limits; null: the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not among those that are told.</exception>
    public CoverageReport Report(string scope, CoverageOptions? options = null)
    {
        options ??= new CoverageOptions();
        Check(options);
        var report = _reports.Single(r => r.Options.WalkMetresPerSecond == options.WalkMetresPerSecond);
        return report with
        {
            ScopeCode = scope, Options = options,
            Rows = [.. report.Rows.Where(r => (scope == report.ScopeCode || r.StreetCode == scope) && (options.Minutes.Contains(r.Minutes) || !CoverageServices.IsWalk(r.Service)))],
        };
    }
}
