using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Reads the cells of one row by column, noting every fault. A column the file lacks keeps what is stored for the row.</summary>
internal sealed class RowReader(RawRow row, RowPlace place, int[] cellOfColumn, string[]? stored, ImportContext context)
{
    /// <summary>What the whole import shares.</summary>
    public ImportContext Context { get; } = context;

    /// <summary>Whether any cell was faulty.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether the file has the column.</summary>
    public bool Has(Column column) => cellOfColumn[column.Index] >= 0;

    /// <summary>Text of a cell; empty when there is none.</summary>
    public string Text(Column column)
    {
        var cell = cellOfColumn[column.Index];
        if (cell < 0)
            return stored?[column.Index] ?? "";
        return cell < row.Cells.Length ? row.Cells[cell] : "";
    }

    /// <summary>Value of a cell; the column's fallback when empty or faulty.</summary>
    public T Get<T>(Column<T> column)
    {
        var text = Context.CodeOf(column, Text(column));
        if (text.Length == 0)
        {
            if (column.Required)
                Fault(column, ImportCodes.Missing, text, column.Example);
            return column.Fallback;
        }
        if (column.Type.Parse(text, out var value) is not { } problem)
            return value;
        Fault(column, problem.Code, text, problem.Arguments);
        return column.Fallback;
    }

    /// <summary>Notes a fault of a cell.</summary>
    public void Fault(Column column, ImportCode code, string value, params string[] arguments)
    {
        Failed |= code.Severity == ImportSeverity.Error;
        Context.Messages.Add(code, place, column.Name, value, arguments);
    }

    /// <summary>Notes that two cells of the row contradict each other, unless the condition holds.</summary>
    public void Expect(bool condition, Column column, string zh, string en)
    {
        if (!condition && !Failed)
            Fault(column, ImportCodes.Contradiction, Text(column), zh, en);
    }
}
