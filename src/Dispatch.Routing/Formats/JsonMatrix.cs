using System.Text.Json;
using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats;

/// <summary>Reads square number tables, the bulk of every JSON instance.</summary>
internal static class JsonMatrix
{
    /// <summary>Largest number of locations a flat table can hold.</summary>
    public const int MostLocations = 46_000;

    /// <summary>
    /// Reads a square table of numbers ≥ 0, times <paramref name="scale"/>, rounded to whole numbers. Entries at or beyond
    /// <see cref="TravelMatrix.Unreachable"/> become that value. Null and collected errors when the shape or an entry is wrong.
    /// </summary>
    /// <param name="rows">The array of rows.</param>
    /// <param name="scale">Factor.</param>
    /// <param name="size">Expected number of locations; null takes that of the table.</param>
    public static int[]? Read(JsonCursor rows, double scale = 1, int? size = null)
    {
        if (rows.Element.ValueKind != JsonValueKind.Array)
        {
            rows.Fault(FormatCodes.Type, "应为由行组成的数组", "An array of rows is expected");
            return null;
        }
        var n = rows.Element.GetArrayLength();
        if (n == 0 || n > MostLocations || (size is { } wanted && wanted != n))
        {
            rows.Fault(FormatCodes.Size, $"有 {n} 行,应为 {size ?? MostLocations}{(size is null ? " 行以内且不为空" : " 行")}",
                $"{n} rows where {(size is null ? "1 to " : "")}{size ?? MostLocations} are expected");
            return null;
        }
        // Nothing large is set aside before every row is whole: a table of empty rows is quickly written.
        var flat = rows.Element.EnumerateArray().All(row => IsRow(row, n)) ? new int[n * n] : null;
        var scratch = flat is null ? new int[n] : [];
        var good = flat is not null;
        var r = 0;
        foreach (var row in rows.Element.EnumerateArray())
        {
            good &= ReadRow(rows, row, r, n, scale, flat is null ? scratch : flat.AsSpan(r * n, n));
            r++;
        }
        return good ? flat : null;
    }

    private static bool IsRow(JsonElement row, int n) => row.ValueKind == JsonValueKind.Array && row.GetArrayLength() == n;

    private static bool ReadRow(JsonCursor rows, JsonElement row, int r, int n, double scale, Span<int> into)
    {
        if (!IsRow(row, n))
        {
            var length = row.ValueKind == JsonValueKind.Array ? row.GetArrayLength() : 0;
            rows.At(row, r).Fault(FormatCodes.Size, $"第 {r} 行有 {length} 个数,应为 {n} 个", $"Row {r} has {length} entries where {n} are expected");
            return false;
        }
        var c = 0;
        var good = true;
        foreach (var cell in row.EnumerateArray())
        {
            if (cell.ValueKind == JsonValueKind.Number && Value(cell, scale, out into[c]))
            {
                c++;
                continue;
            }
            rows.At(row, r).At(cell, c).Fault(FormatCodes.Range, "应为不小于 0 的数", "A number of 0 or more is expected");
            good = false;
            c++;
        }
        return good;
    }

    private static bool Value(JsonElement cell, double scale, out int value)
    {
        value = 0;
        if (scale == 1 && cell.TryGetInt32(out value))
        {
            value = Math.Min(value, TravelMatrix.Unreachable);
            return value >= 0;
        }
        if (!cell.TryGetDouble(out var real) || !(real >= 0))
            return false;
        value = (int)Math.Min(Math.Round(real * scale), TravelMatrix.Unreachable);
        return true;
    }
}
