using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>One field of a register's entries: a column of the import tables under the name and with the JSON values of the interface.</summary>
public sealed class EntryField
{
    private const string ListEnd = " list";
    private const string WeekdaysKind = "weekdays";
    private const string TextKind = "text";
    private const int MaxItems = 200;
    private static readonly SearchValues<char> _separators = SearchValues.Create(";；、|,，");

    private readonly string _kind;

    internal EntryField(Column column)
    {
        Column = column;
        Name = JsonNamingPolicy.CamelCase.ConvertName(string.Concat(column.Alias.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])));
        _kind = column.Kind.EndsWith(ListEnd, StringComparison.Ordinal) ? column.Kind[..^ListEnd.Length] : column.Kind;
        IsList = _kind != column.Kind || _kind == WeekdaysKind;
        Kind = _kind switch
        {
            "yes/no" => EntryKind.YesNo,
            "whole number" => EntryKind.WholeNumber,
            "number" => EntryKind.Number,
            "date" => EntryKind.Date,
            "choice" => EntryKind.Choice,
            _ => EntryKind.Text,
        };
    }

    /// <summary>Name in JSON.</summary>
    public string Name { get; }

    /// <summary>Chinese name, as in the import tables.</summary>
    public string NameZh => Column.Name;

    /// <summary>English name, as people read it.</summary>
    public string NameEn => char.ToUpperInvariant(Column.Alias[0]) + Column.Alias[1..].Replace('_', ' ');

    /// <summary>What its values are.</summary>
    public EntryKind Kind { get; }

    /// <summary>Whether it holds an array of such values.</summary>
    public bool IsList { get; }

    /// <summary>Unit, Chinese; empty for none.</summary>
    public string Unit => Column.Unit;

    /// <summary>Allowed values or range in words; empty = free.</summary>
    public string Allowed => Column.Allowed;

    /// <summary>Whether every entry needs it.</summary>
    public bool IsRequired => Column.Required;

    /// <summary>Whether it is part of the key.</summary>
    public bool IsKey => Column.IsKey;

    /// <summary>Whether lists may be narrowed by it: keys, ids of others, choices, dates, yes or no.</summary>
    public bool IsFilter => !IsList && (IsKey || Column.Targets.Count > 0 || Kind is EntryKind.Choice or EntryKind.Date or EntryKind.YesNo);

    /// <summary>Names of the registers one of which must hold the id; empty = names nothing.</summary>
    public IReadOnlyList<string> Targets => Column.Targets;

    /// <summary>The words of a choice, and of weekdays; empty for other kinds.</summary>
    public IEnumerable<string> Words => Choices.Select(c => c.Code);

    /// <summary>The same with the Chinese word of each.</summary>
    public IEnumerable<(string Code, string Zh)> Choices =>
        _kind == WeekdaysKind ? Times.Days : Kind == EntryKind.Choice ? Column.English.Select(word => (word.Value, word.Key)) : [];

    /// <summary>A made-up value; null for none.</summary>
    public JsonNode? Example => Write(Column.Canonical(Column.Example));

    internal Column Column { get; }

    /// <summary>A written cell as JSON; null when it is empty.</summary>
    internal JsonNode? Write(string cell)
    {
        if (cell.Length == 0)
            return null;
        if (_kind == WeekdaysKind)
            return new JsonArray([.. Times.EnglishDays(cell).Select(d => JsonValue.Create(d))]);
        return IsList ? new JsonArray([.. cell.Split(';').Select(WriteOne)]) : WriteOne(cell);
    }

    /// <summary>A JSON value as a cell; null when it is of the wrong kind.</summary>
    internal string? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return "";
        if (!IsList)
            return ReadOne(value);
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MaxItems)
            return null;
        var items = value.EnumerateArray().Select(ReadOne).ToList();
        return items.TrueForAll(IsItem) ? string.Join(';', items) : null;
    }

    /// <summary>The kind in words, Chinese and English.</summary>
    internal (string Zh, string En) Expected()
    {
        var (zh, en) = Kind switch
        {
            EntryKind.YesNo => ("true 或 false", "true or false"),
            EntryKind.WholeNumber => ("整数", "a whole number"),
            EntryKind.Number => ("数字", "a number"),
            _ => ("字符串", "a string"),
        };
        return IsList ? ($"数组（每项为{zh}）", $"an array of which each is {en}") : (zh, en);
    }

    private bool IsItem(string? item) => !string.IsNullOrEmpty(item) && item.AsSpan().IndexOfAny(_separators) < 0 && (_kind != WeekdaysKind || Times.IsEnglishDay(item));

    private JsonNode? WriteOne(string text) => Kind switch
    {
        EntryKind.YesNo => JsonValue.Create(text == Cells.Words.YesNo.Format(true)),
        EntryKind.WholeNumber or EntryKind.Number => JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture)),
        EntryKind.Choice => JsonValue.Create(Column.English.GetValueOrDefault(text, text)),
        _ => JsonValue.Create(_kind == TextKind ? Texts.Unguard(text) : text),
    };

    private string? ReadOne(JsonElement value) => (Kind, value.ValueKind) switch
    {
        (EntryKind.YesNo, JsonValueKind.True) => "yes",
        (EntryKind.YesNo, JsonValueKind.False) => "no",
        (EntryKind.WholeNumber or EntryKind.Number, JsonValueKind.Number) => value.GetRawText(),
        (EntryKind.YesNo or EntryKind.WholeNumber or EntryKind.Number, _) => null,
        (_, JsonValueKind.String) => _kind == TextKind ? Texts.Guard(value.GetString()!.Trim()) : value.GetString()!.Trim(),
        _ => null,
    };
}
