using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>One import table, without its record type: a list of <see cref="DistrictRegisters"/> as rows of text.</summary>
internal abstract class Table(string name, string alias, IReadOnlyList<Column> columns)
{
    private const char KeySeparator = '\u001f';

    /// <summary>Chinese name: sheet name, and file name that is read.</summary>
    public string Name { get; } = name;

    /// <summary>English name: file name that is written.</summary>
    public string Alias { get; } = alias;

    /// <summary>Columns in their order.</summary>
    public IReadOnlyList<Column> Columns { get; } = columns;

    /// <summary>Rows of a snapshot as text, one cell per column.</summary>
    public abstract IEnumerable<string[]> Rows(DistrictRegisters registers);

    /// <summary>Reads sheets and puts their rows in place of rows of the same key. Faulty rows are left out (and noted).</summary>
    public abstract DistrictRegisters Merge(DistrictRegisters registers, IReadOnlyList<RawSheet> sheets, ImportContext context);

    /// <summary>The snapshot without the row of a key; the same when there is none.</summary>
    public abstract DistrictRegisters Without(DistrictRegisters registers, string key);

    /// <summary>Key of a written row.</summary>
    public string Key(string[] cells) => string.Join(KeySeparator, Columns.Where(c => c.IsKey).Select(c => cells[c.Index]));

    /// <summary>Key as people read it.</summary>
    public static string ShowKey(string key) => key.Replace(KeySeparator.ToString(), " · ", StringComparison.Ordinal);
}
