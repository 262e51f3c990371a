using System.Globalization;

namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>The two layers of a VRPLIB text: "KEY: value" lines, and sections with rows of numbers. Knows the line of each.</summary>
internal sealed class VrplibText
{
    private readonly Dictionary<string, (string Value, int Line)> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VrplibRow>> _sections = new(StringComparer.Ordinal);
    private readonly FormatIssues _issues;

    private VrplibText(FormatIssues issues) => _issues = issues;

    /// <summary>Names of all fields and sections, with their lines.</summary>
    public IEnumerable<(string Name, int Line)> Names =>
        _fields.Select(f => (f.Key, f.Value.Line)).Concat(_sections.Select(s => (s.Key, s.Value.Count > 0 ? s.Value[0].Line - 1 : 0)));

    /// <summary>Splits the text; rows that are not numbers become errors.</summary>
    public static VrplibText Parse(string text, FormatIssues issues)
    {
        var result = new VrplibText(issues);
        List<VrplibRow>? section = null;
        var line = 0;
        foreach (var raw in text.EnumerateLines())
        {
            line++;
            var trimmed = raw.Trim();
            if (trimmed.IsEmpty)
                continue;
            if (trimmed is "EOF")
                break;
            section = result.Take(trimmed.ToString(), line, section);
        }
        return result;
    }

    /// <summary>The field's text; null when absent.</summary>
    public string? Field(string name) => _fields.TryGetValue(name, out var f) ? f.Value : null;

    /// <summary>"line 12" of a field or section; empty when absent.</summary>
    public string Place(string name) =>
        _fields.TryGetValue(name, out var f) ? At(f.Line) : _sections.TryGetValue(name, out var s) && s.Count > 0 ? At(s[0].Line) : name;

    /// <summary>The field as a number ≥ 0; null when absent or faulty.</summary>
    public double? Number(string name)
    {
        if (!_fields.TryGetValue(name, out var f))
            return null;
        if (TryNumber(f.Value, out var value) && value >= 0)
            return value;
        _issues.Error(FormatCodes.Type, At(f.Line), f.Value, $"{name} 应为不小于 0 的数", $"{name} must be a number of 0 or more");
        return null;
    }

    /// <summary>The rows of a section; null when absent.</summary>
    public IReadOnlyList<VrplibRow>? Rows(string name) => _sections.TryGetValue(name, out var rows) ? rows : null;

    /// <summary>"line 12".</summary>
    public static string At(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");

    /// <summary>Reads a number with a dot, whatever the culture.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private List<VrplibRow>? Take(string trimmed, int line, List<VrplibRow>? section)
    {
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        var isData = char.IsAsciiDigit(trimmed[0]) || trimmed[0] is '-' or '+' or '.';
        if (!isData && (trimmed.EndsWith("_SECTION", StringComparison.Ordinal) || trimmed.TrimEnd(':', ' ').EndsWith("_SECTION", StringComparison.Ordinal)))
        {
            var rows = new List<VrplibRow>();
            var name = trimmed.TrimEnd(':', ' ');
            if (!_sections.TryAdd(name, rows))
                _issues.Error(FormatCodes.Duplicate, At(line), name, "该段出现两次,请合并", "The section appears twice; merge them");
            return rows;
        }
        if (!isData && colon > 0)
        {
            var name = trimmed[..colon].Trim();
            if (!_fields.TryAdd(name, (trimmed[(colon + 1)..].Trim(), line)) && name != "COMMENT")
                _issues.Error(FormatCodes.Duplicate, At(line), name, "该字段出现两次,请删去一个", "The field appears twice; remove one");
            return null;
        }
        AddRow(trimmed, line, section);
        return section;
    }

    private void AddRow(string trimmed, int line, List<VrplibRow>? section)
    {
        var words = trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var values = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!TryNumber(words[i], out values[i]))
            {
                _issues.Error(FormatCodes.Syntax, At(line), trimmed, "应为「字段: 值」、段名或一行数字", "Expected \"FIELD: value\", a section name or a row of numbers");
                return;
            }
        }
        if (section is null)
            _issues.Error(FormatCodes.Syntax, At(line), trimmed, "这行数字不属于任何段", "This row of numbers belongs to no section");
        else
            section.Add(new VrplibRow(line, values));
    }
}
