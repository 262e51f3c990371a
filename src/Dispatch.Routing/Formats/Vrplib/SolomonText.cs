namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>Solomon's table: a name, a line with number of vehicles and capacity, and a row of seven numbers per location, the depot first.</summary>
internal static class SolomonText
{
    private const int Columns = 7;

    /// <summary>Whether the text has the two headings.</summary>
    public static bool Recognises(string text) =>
        !text.Contains("_SECTION", StringComparison.Ordinal)
        && text.Contains("VEHICLE", StringComparison.OrdinalIgnoreCase)
        && text.Contains("CUST", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads; null when nothing can be made of it.</summary>
    public static VrplibData? Read(string text, string name, FormatIssues issues)
    {
        var title = "";
        int[]? fleet = null;
        var rows = new List<double[]>();
        var line = 0;
        foreach (var raw in text.EnumerateLines())
        {
            line++;
            var words = raw.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (fleet is null && title.Length == 0 && rows.Count == 0 && line <= 2)
                title = raw.Trim().ToString();
            else if (!char.IsAsciiDigit(words[0][0]))
                continue;
            else if (Numbers(words, line, issues) is { } numbers)
                Take(numbers, line, ref fleet, rows, issues);
        }
        if (fleet is null)
            issues.Error(FormatCodes.Missing, "VEHICLE", "", "缺少车辆数与容量一行", "The line with number of vehicles and capacity is missing");
        if (rows.Count < 2)
            issues.Error(FormatCodes.Missing, "CUSTOMER", "", "缺少站点与客户的行", "The rows of depot and customers are missing");
        return fleet is null || rows.Count < 2 || issues.HasErrors ? null : Data(title.Length > 0 ? title : name, fleet, rows);
    }

    private static double[]? Numbers(string[] words, int line, FormatIssues issues)
    {
        var numbers = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (VrplibText.TryNumber(words[i], out numbers[i]))
                continue;
            issues.Error(FormatCodes.Syntax, VrplibText.At(line), string.Join(' ', words), "应为一行数字", "Expected a row of numbers");
            return null;
        }
        return numbers;
    }

    private static void Take(double[] numbers, int line, ref int[]? fleet, List<double[]> rows, FormatIssues issues)
    {
        var text = string.Join(' ', numbers);
        if (fleet is null && numbers.Length == 2)
            fleet = [(int)numbers[0], (int)numbers[1]];
        else if (numbers.Length != Columns)
            issues.Error(FormatCodes.Size, VrplibText.At(line), text, "每行应有 7 个数", "Rows have seven numbers");
        else if ((int)numbers[0] != rows.Count)
            issues.Error(FormatCodes.Reference, VrplibText.At(line), text, $"编号应为 {rows.Count}", $"The number must be {rows.Count}");
        else if (numbers[3] < 0 || numbers[4] < 0 || numbers[5] < numbers[4] || numbers[6] < 0 || numbers[3] != Math.Floor(numbers[3]))
            issues.Error(FormatCodes.Range, VrplibText.At(line), text, "需求、时间窗或服务时间为负或颠倒", "Demand, window or service time is negative or reversed");
        else
            rows.Add(numbers);
    }

    private static VrplibData Data(string name, int[] fleet, List<double[]> rows)
    {
        double[] Column(int c) => [.. rows.Select(r => r[c])];
        T[] PerVehicle<T>(T value) => [.. Enumerable.Repeat(value, fleet[0])];
        return new VrplibData
        {
            Name = name,
            Precision = VrplibPrecision.Windows,
            Size = rows.Count,
            X = Column(1),
            Y = Column(2),
            Demand = [.. rows.Select(r => (int)r[3])],
            Earliest = Column(4),
            Latest = Column(5),
            Service = Column(6),
            Release = new double[rows.Count],
            Capacity = PerVehicle(fleet[1]),
            VehicleDepot = PerVehicle(0),
            ReloadDepots = PerVehicle(Array.Empty<int>()),
            MaxDuration = PerVehicle(double.PositiveInfinity),
            MaxDistance = PerVehicle(double.PositiveInfinity),
        };
    }
}
