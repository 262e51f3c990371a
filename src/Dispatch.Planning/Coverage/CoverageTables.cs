using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Coverage;

/// <summary>Counts findings by street.</summary>
internal sealed class CoverageTables(RegisterLookup registers, string scope)
{
    /// <summary>Digits of a street code.</summary>
    public const int StreetDigits = 9;

    /// <summary>Rows by street, the sum of all first unless the scope is one street.</summary>
    public ImmutableArray<CoverageRow> Rows(IReadOnlyList<CoverageFinding> findings)
    {
        var streets = findings.ToLookup(f => StreetOf(f), StringComparer.Ordinal);
        var rows = scope.Length == StreetDigits ? [] : Rows(scope, findings).ToList();
        return [.. rows, .. streets.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => Rows(s.Key, s))];
    }

    /// <summary>One elder outside.</summary>
    public OutsideElder Outside(CoverageFinding finding) => new(
        finding.Elder.Id, finding.Elder.CompoundId, StreetOf(finding), finding.Service, finding.Minutes, finding.Reason!.Value, finding.Value, finding.Limit, OutsideTexts.Of(finding));

    private string StreetOf(CoverageFinding finding) => registers.Compounds[finding.Elder.CompoundId].StreetCode;

    private IEnumerable<CoverageRow> Rows(string code, IEnumerable<CoverageFinding> findings) =>
        from finding in findings
        group finding by (finding.Service, finding.Minutes) into same
        orderby CoverageServices.Rank(same.Key.Service), same.Key.Service, same.Key.Minutes
        let outside = same.Where(f => f.Reason is not null).GroupBy(f => f.Reason!.Value).ToImmutableSortedDictionary(g => g.Key, g => (int?)g.Count())
        select new CoverageRow(code, NameOf(code), same.Key.Service, same.Key.Minutes, same.Count(), same.Count(f => f.Reason is null), outside);

    private string NameOf(string code) => registers.Streets.TryGetValue(code, out var street) ? street.Name
        : registers.Registers.Districts.FirstOrDefault(d => d.Code == code)?.Name ?? "合计";
}
