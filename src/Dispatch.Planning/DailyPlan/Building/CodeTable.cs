namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Numbers codes (skills, equipment kinds) from 0 in the order of first use.</summary>
internal sealed class CodeTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];

    /// <summary>The codes by number.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The same numbers, to which others can be added.</summary>
    public CodeTable Copy()
    {
        var copy = new CodeTable();
        foreach (var code in _codes)
            _ = copy[code];
        return copy;
    }

    public int this[string code]
    {
        get
        {
            if (_numbers.TryGetValue(code, out var number))
                return number;
            _numbers.Add(code, _codes.Count);
            _codes.Add(code);
            return _codes.Count - 1;
        }
    }
}
