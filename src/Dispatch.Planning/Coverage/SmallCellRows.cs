using System.Collections.Immutable;
using Dispatch.Core.Domain.Reports;

namespace Dispatch.Planning.Coverage;

/// <summary>
/// Hides small counts of rows, and what they could be worked out from: within a row, by the sum of the streets, and by the difference between two walks, be it by the
/// limit or by the speed.
/// </summary>
internal static class SmallCellRows
{
    private const int Elders = 0;
    private const int Covered = 1;
    private const int FirstReason = 2;
    private static readonly OutsideReason[] _reasons = Enum.GetValues<OutsideReason>();
    private static readonly int _width = FirstReason + _reasons.Length;

    /// <summary>The rows as they may be told, report by report; they were not suppressed before.</summary>
    /// <param name="reports">Reports of one day and area which differ in the speed alone.</param>
    public static ImmutableArray<ImmutableArray<CoverageRow>> Of(ImmutableArray<(CoverageOptions Options, ImmutableArray<CoverageRow> Rows)> reports)
    {
        var tables = reports.SelectMany((r, i) => r.Rows.GroupBy(row => (row.Service, row.Minutes)).Select(g => new Table(i, r.Options.Metres(g.Key.Minutes), [.. g])));
        // Walks of one kind belong together whatever the speed; the others do not depend on it and are the same in each report.
        var shown = tables.GroupBy(t => CoverageServices.IsWalk(t.Rows[0].Service) ? (t.Rows[0].Service, -1, -1) : (t.Rows[0].Service, t.Rows[0].Minutes, t.Report))
            .SelectMany(g => Shown([.. g.OrderBy(t => t.Metres)])).ToDictionary(s => (s.Report, s.Row.StreetCode, s.Row.Service, s.Row.Minutes), s => s.Row);
        return [.. reports.Select((r, i) => r.Rows.Select(row => shown[(i, row.StreetCode, row.Service, row.Minutes)]).ToImmutableArray())];
    }

    /// <summary>One service at its limits, the shortest walk first.</summary>
    private static IEnumerable<(int Report, CoverageRow Row)> Shown(ImmutableArray<Table> tables)
    {
        var streets = tables[0].Rows.Length;
        var counts = tables.SelectMany(t => t.Rows).SelectMany(Cells).ToList();
        var sums = new List<CellSum>();
        for (var t = 0; t < tables.Length; t++)
            sums.AddRange(Within(tables[t], t * streets * _width));
        for (var street = 0; street < streets; street++)
            Between([.. Enumerable.Range(0, tables.Length).Select(t => ((t * streets) + street) * _width)], counts, sums);
        var hidden = SmallCells.Hidden(counts, sums);
        return tables.SelectMany((table, t) => table.Rows.Select((row, r) => (table.Report, Shown(row, hidden.AsSpan(((t * streets) + r) * _width, _width)))));
    }

    private static IEnumerable<int> Cells(CoverageRow row) => [row.Elders!.Value, row.Covered!.Value, .. _reasons.Select(reason => row.Outside.GetValueOrDefault(reason) ?? 0)];

    /// <summary>Sums of one table: a row of cells for each street, the sum of the streets first where there is one.</summary>
    private static IEnumerable<CellSum> Within(Table table, int first)
    {
        var rows = table.Rows;
        for (var r = 0; r < rows.Length; r++)
            yield return new CellSum(first + (r * _width), [.. Enumerable.Range(first + (r * _width) + Covered, _width - 1)]);
        if (rows.Length < 2 || rows[0].StreetCode.Length == CoverageTables.StreetDigits)
            yield break;
        for (var c = 0; c < _width; c++)
            yield return new CellSum(first + c, [.. Enumerable.Range(1, rows.Length - 1).Select(r => first + (r * _width) + c)]);
    }

    /// <summary>Sums between the walks of one street: who is covered by the longer of two and not by the shorter is a count of its own; all else is the same for both.</summary>
    private static void Between(ImmutableArray<int> rows, List<int> counts, List<CellSum> sums)
    {
        for (var shorter = 0; shorter < rows.Length; shorter++)
        {
            for (var longer = shorter + 1; longer < rows.Length; longer++)
            {
                var (few, many, ring) = (rows[shorter], rows[longer], counts.Count);
                counts.Add(counts[many + Covered] - counts[few + Covered]);
                sums.Add(new CellSum(many + Covered, [few + Covered, ring]));
                sums.Add(new CellSum(few + FirstReason + (int)OutsideReason.TooFar, [many + FirstReason + (int)OutsideReason.TooFar, ring]));
                sums.AddRange(Enumerable.Range(0, _width).Where(c => c != Covered && c != FirstReason + (int)OutsideReason.TooFar).Select(c => new CellSum(few + c, [many + c])));
            }
        }
    }

    /// <summary>Of a row that is too small as a whole nothing is told, not even zeros.</summary>
    private static CoverageRow Shown(CoverageRow row, ReadOnlySpan<bool> hidden)
    {
        var outside = row.Outside.ToBuilder();
        foreach (var reason in row.Outside.Keys)
            outside[reason] = hidden[Elders] || hidden[FirstReason + Array.IndexOf(_reasons, reason)] ? null : row.Outside[reason];
        return row with { Elders = hidden[Elders] ? null : row.Elders, Covered = hidden[Elders] || hidden[Covered] ? null : row.Covered, Outside = outside.ToImmutable() };
    }

    private sealed record Table(int Report, double Metres, ImmutableArray<CoverageRow> Rows);
}
