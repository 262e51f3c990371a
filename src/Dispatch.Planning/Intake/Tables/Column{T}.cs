using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>One column of an import table.</summary>
internal sealed class Column<T> : Column
{
    private Column(string name, string alias, CellType<T> type, bool required, T fallback, string example)
        : base(name, alias, required, example)
    {
        Type = type;
        Fallback = fallback;
    }

    /// <summary>How cells are read and written.</summary>
    public CellType<T> Type { get; }

    /// <summary>Value of an empty cell; meaningless where one is required.</summary>
    public T Fallback { get; }

    /// <inheritdoc/>
    public override string Kind => Type.Kind;

    /// <inheritdoc/>
    public override string Unit => Type.Unit;

    /// <inheritdoc/>
    public override string Allowed => Type.Allowed;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> English => Type.English;

    /// <inheritdoc/>
    public override string DefaultText => Required ? "" : Type.Format(Fallback);

    /// <summary>A column every row must fill.</summary>
    public static Column<T> Needed(string name, string alias, CellType<T> type, string example) => new(name, alias, type, true, default!, example);

    /// <summary>A column that may stay empty or be left out.</summary>
    public static Column<T> Free(string name, string alias, CellType<T> type, T fallback, string example = "") => new(name, alias, type, false, fallback, example);

    /// <summary>Makes it part of the key.</summary>
    public Column<T> AsKey()
    {
        IsKey = true;
        return this;
    }

    /// <summary>Makes it name rows of one of the tables.</summary>
    public Column<T> To(params string[] tables)
    {
        Targets = tables;
        return this;
    }

    /// <summary>Says where the value stands in a record.</summary>
    public Binding<TOwner> At<TOwner>(Func<TOwner, T> get) => new(this, owner => Type.Format(get(owner)));

    /// <inheritdoc/>
    public override IEnumerable<string> Ids(string text) => Type.Ids(text);

    /// <inheritdoc/>
    public override string Canonical(string text) => text.Length > 0 && Type.Parse(text, out var value) is null ? Type.Format(value) : text;
}
