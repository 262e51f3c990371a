using System.Globalization;

namespace Dispatch.Planning.Intake.Messages;

/// <summary>One fault or warning of an import, naming its place. Plain data, fit for JSON.</summary>
public sealed record ImportMessage
{
    /// <summary>Stable code, as in I301; see docs/errors.md.</summary>
    public required string Code { get; init; }

    /// <summary>Error or warning.</summary>
    public required ImportSeverity Severity { get; init; }

    /// <summary>Name of the file as handed in; "(现有数据)" for a row that is already stored and clashes with the import.</summary>
    public required string File { get; init; }

    /// <summary>Sheet of a workbook; empty for csv.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Row as a spreadsheet counts: 1 = header. 0 = the whole file.</summary>
    public required int Row { get; init; }

    /// <summary>Chinese name of the column; empty when the whole row or file is meant.</summary>
    public string Column { get; init; } = "";

    /// <summary>The offending text, cut to 60 characters.</summary>
    public string Value { get; init; } = "";

    /// <summary>What is wrong, Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>What is wrong, English.</summary>
    public required string En { get; init; }

    /// <summary>What to do, Chinese.</summary>
    public required string ActionZh { get; init; }

    /// <summary>What to do, English.</summary>
    public required string ActionEn { get; init; }

    /// <summary>Chinese one-line text: place, fault, action.</summary>
    public override string ToString()
    {
        var sheet = Sheet.Length == 0 ? "" : $"[{Sheet}]";
        var row = Row == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" 第{Row}行");
        var column = Column.Length == 0 ? "" : $" 「{Column}」";
        return $"{Code} {File}{sheet}{row}{column} {Zh} {ActionZh}";
    }
}
