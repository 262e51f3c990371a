namespace Dispatch.Planning.Intake.Tables;

/// <summary>One column of an import table, without its value type.</summary>
internal abstract class Column(string name, string alias, bool required, string example)
{
    /// <summary>Chinese name.</summary>
    public string Name { get; } = name;

    /// <summary>English name, read as well.</summary>
    public string Alias { get; } = alias;

    /// <summary>Whether every row needs a value.</summary>
    public bool Required { get; } = required;

    /// <summary>A made-up value.</summary>
    public string Example { get; } = example;

    /// <summary>Position in its table, set by the table.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Part of the row's key.</summary>
    public bool IsKey { get; protected set; }

    /// <summary>English names of the tables one of which must hold the id; empty = refers to nothing.</summary>
    public IReadOnlyList<string> Targets { get; protected set; } = [];

    /// <summary>Type of the values, English.</summary>
    public abstract string Kind { get; }

    /// <summary>Unit, Chinese; empty for none.</summary>
    public abstract string Unit { get; }

    /// <summary>Allowed values or range; empty = free.</summary>
    public abstract string Allowed { get; }

    /// <summary>Value of an empty cell as an export writes it; empty for none.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Header text: the name with its unit.</summary>
    public string Header => Unit.Length == 0 ? Name : $"{Name}（{Unit}）";

    /// <summary>Written Chinese word → English word, for choices; empty otherwise.</summary>
    public abstract IReadOnlyDictionary<string, string> English { get; }

    /// <summary>Ids named in a written cell.</summary>
    public abstract IEnumerable<string> Ids(string text);

    /// <summary>Reads and writes the text again, so that equal values look equal; unreadable text stays.</summary>
    public abstract string Canonical(string text);
}
