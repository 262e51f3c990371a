using System.Collections.Immutable;
using Dispatch.Core.Domain.Reports;

namespace Dispatch.Planning.Coverage;

/// <summary>Hides small counts of a row, and what they could be worked out from.</summary>
internal static class SmallCellRows
{
    public static CoverageRow Of(CoverageRow row)
    {
        if (row.Elders is not { } elders || row.Covered is not { } covered)
            return row;
        if (SmallCells.Shown(elders) is null)
            return row with { Elders = null, Covered = null, Outside = Hidden(row) };
        var shown = SmallCells.Shown([covered, elders - covered]);
        if (shown.Contains(null))
            return row with { Covered = null, Outside = Hidden(row) };
        var parts = SmallCells.Shown([.. row.Outside.Values.Select(v => v ?? 0)]);
        return row with { Outside = row.Outside.Keys.Select((reason, i) => KeyValuePair.Create(reason, parts[i])).ToImmutableSortedDictionary() };
    }

    private static ImmutableSortedDictionary<OutsideReason, int?> Hidden(CoverageRow row) =>
        row.Outside.Keys.Select(reason => KeyValuePair.Create(reason, (int?)null)).ToImmutableSortedDictionary();
}
