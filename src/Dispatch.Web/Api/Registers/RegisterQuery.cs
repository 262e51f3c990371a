using System.Globalization;
using Dispatch.Planning.Intake.Entries;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Registers;

/// <summary>How a list of entries is narrowed, sorted and parted: by fields, by a word, by <c>sort</c>, by <c>skip</c> and <c>take</c>.</summary>
internal sealed class RegisterQuery
{
    private const string Word = "q";
    private const string Sort = "sort";

    private readonly EntryTable _table;
    private readonly List<(EntryField Field, string Value)> _filters = [];
    private string _word = "";
    private EntryField? _by;
    private bool _isDescending;

    private RegisterQuery(EntryTable table) => _table = table;

    public Page Page { get; private set; }

    /// <summary>Reads the parameters; one that the register does not know is a fault.</summary>
    public static RegisterQuery Read(EntryTable table, Caller caller, IQueryCollection given, ApiQuery query)
    {
        var read = new RegisterQuery(table) { Page = query.Page(given["skip"], given["take"]) };
        foreach (var (name, values) in given.Where(p => p.Key is not ("skip" or "take")))
        {
            var value = values.ToString();
            if (values.Count != 1)
                query.Wrong(name, value, "只能给出一次。", "May be given once only.");
            else if (name == Word)
                read._word = value;
            else if (name == Sort)
                read.SortBy(value, caller, query);
            else if (table.Field(name) is { IsFilter: true } field && RegisterFields.IsOpen(table, field, caller))
                read._filters.Add((field, value));
            else
                query.Wrong(name, value, $"没有这个参数。可用:{Known(table)}。", $"There is no such parameter. Known: {Known(table)}.");
        }
        return read;
    }

    /// <summary>The entries that fit, in order.</summary>
    public List<RegisterEntry> Of(IEnumerable<RegisterEntry> entries)
    {
        var found = entries.Where(e => _filters.TrueForAll(f => _table.Text(e, f.Field.Name) == f.Value) && HasWord(e));
        if (_by is not { } by)
            return [.. found];
        var isNumber = by.Kind is EntryKind.Number or EntryKind.WholeNumber;
        var keyed = found.Select(e => (Entry: e, Text: _table.Text(e, by.Name)))
            .Select(e => (e.Entry, e.Text, Number: isNumber && e.Text.Length > 0 ? decimal.Parse(e.Text, CultureInfo.InvariantCulture) : decimal.MinValue));
        var sorted = keyed.OrderBy(e => e.Number).ThenBy(e => e.Text, StringComparer.Ordinal).ThenBy(e => e.Entry.Key, StringComparer.Ordinal).Select(e => e.Entry);
        return [.. _isDescending ? sorted.Reverse() : sorted];
    }

    private void SortBy(string value, Caller caller, ApiQuery query)
    {
        _isDescending = value.StartsWith('-');
        _by = _table.Field(value.TrimStart('-'));
        if (_by is null || _by.IsList || !RegisterFields.IsOpen(_table, _by, caller))
            query.Wrong(Sort, value, "应为字段名；前加减号为倒序。", "The name of a field; with a minus in front the other way round.");
    }

    private bool HasWord(RegisterEntry entry) =>
        _word.Length == 0 || entry.Key.Contains(_word, StringComparison.OrdinalIgnoreCase)
        || _table.Text(entry, "name").Contains(_word, StringComparison.OrdinalIgnoreCase);

    private static string Known(EntryTable table) => string.Join(", ", table.Fields.Where(f => f.IsFilter).Select(f => f.Name).Concat([Word, Sort, "skip", "take"]));
}
