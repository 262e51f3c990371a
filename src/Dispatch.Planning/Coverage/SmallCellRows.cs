using System.Collections.Immutable;
using Dispatch.Core.Domain.Reports;

namespace Dispatch.Planning.Coverage;

/// <summary>Hides small counts of the rows, and what they could be worked out from: within a row, and by the sum of the streets.</summary>
internal static class SmallCellRows
{
    private const int Elders = 0;
    private const int Covered = 1;
    private const int FirstReason = 2;
    private static readonly OutsideReason[] _reasons = Enum.GetValues<OutsideReason>();

    /// <summary>The rows as they may be told; they were not suppressed before.</summary>
    public static ImmutableArray<CoverageRow> Of(ImmutableArray<CoverageRow> rows)
    {
        var shown = rows.GroupBy(r => (r.Service, r.Minutes)).SelectMany(table => Table([.. table])).ToDictionary(r => (r.StreetCode, r.Service, r.Minutes));
        return [.. rows.Select(r => shown[(r.StreetCode, r.Service, r.Minutes)])];
    }

    /// <summary>One service at one limit: a row of cells for each street, the sum of the streets first where there is one.</summary>
    private static IEnumerable<CoverageRow> Table(ImmutableArray<CoverageRow> rows)
    {
        var width = FirstReason + _reasons.Length;
        var counts = rows.SelectMany(r => (int[])[r.Elders!.Value, r.Covered!.Value, .. _reasons.Select(reason => r.Outside.GetValueOrDefault(reason) ?? 0)]).ToList();
        var sums = Enumerable.Range(0, rows.Length).Select(r => new CellSum(r * width, [.. Enumerable.Range((r * width) + Covered, width - 1)])).ToList();
        if (rows.Length > 1 && rows[0].StreetCode.Length < CoverageTables.StreetDigits)
            sums.AddRange(Enumerable.Range(Elders, width).Select(c => new CellSum(c, [.. Enumerable.Range(1, rows.Length - 1).Select(r => (r * width) + c)])));
        var hidden = SmallCells.Hidden(counts, sums);
        return rows.Select((row, r) => row with
        {
            Elders = Shown(row.Elders, r, Elders), Covered = Shown(row.Covered, r, Covered),
            Outside = row.Outside.Keys.Select(reason => KeyValuePair.Create(reason, Shown(row.Outside[reason], r, FirstReason + Array.IndexOf(_reasons, reason)))).ToImmutableSortedDictionary(),
        });

        // Of a row that is too small as a whole nothing is told, not even zeros.
        int? Shown(int? count, int row, int column) => hidden[row * width] || hidden[(row * width) + column] ? null : count;
    }
}
