namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>Reads an explicit distance matrix.</summary>
internal static class VrplibWeights
{
    /// <summary>The flat table, row = from; null when there is none or it is faulty.</summary>
    public static double[]? Read(VrplibText text, int size, FormatIssues issues)
    {
        if (text.Rows("EDGE_WEIGHT_SECTION") is not { } rows)
            return null;
        var format = text.Field("EDGE_WEIGHT_FORMAT") ?? "FULL_MATRIX";
        var values = rows.SelectMany(r => r.Values).ToList();
        var expected = format switch
        {
            "FULL_MATRIX" => size * size,
            "LOWER_ROW" => size * (size - 1) / 2,
            "LOWER_DIAG_ROW" => size * (size + 1) / 2,
            _ => -1,
        };
        if (expected < 0)
        {
            issues.Error(FormatCodes.Unsupported, text.Place("EDGE_WEIGHT_FORMAT"), format,
                "EDGE_WEIGHT_FORMAT 支持 FULL_MATRIX、LOWER_ROW、LOWER_DIAG_ROW", "EDGE_WEIGHT_FORMAT may be FULL_MATRIX, LOWER_ROW or LOWER_DIAG_ROW");
            return null;
        }
        if (values.Count != expected || values.Exists(v => v < 0))
        {
            issues.Error(FormatCodes.Size, text.Place("EDGE_WEIGHT_SECTION"), $"{values.Count}", $"应有 {expected} 个不小于 0 的数", $"{expected} numbers of 0 or more are expected");
            return null;
        }
        return format == "FULL_MATRIX" ? [.. values] : Triangle(values, size, withDiagonal: format == "LOWER_DIAG_ROW");
    }

    private static double[] Triangle(List<double> values, int size, bool withDiagonal)
    {
        var flat = new double[size * size];
        var next = 0;
        for (var r = 0; r < size; r++)
        {
            for (var c = 0; c < (withDiagonal ? r + 1 : r); c++)
                flat[(r * size) + c] = flat[(c * size) + r] = values[next++];
        }
        return flat;
    }
}
