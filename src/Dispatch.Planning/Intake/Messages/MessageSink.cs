using System.Globalization;

namespace Dispatch.Planning.Intake.Messages;

/// <summary>Collects all messages of one import, up to a limit.</summary>
internal sealed class MessageSink
{
    /// <summary>More messages than this help nobody; the rest is counted only.</summary>
    public const int Limit = 10_000;

    private const int ValueLength = 60;
    private readonly List<ImportMessage> _messages = [];
    private int _dropped;

    /// <summary>Errors so far, those beyond the limit too.</summary>
    public int ErrorCount { get; private set; }

    public void Add(ImportCode code, RowPlace place, string column, string value, params ReadOnlySpan<string> arguments)
    {
        if (code.Severity == ImportSeverity.Error)
            ErrorCount++;
        if (_messages.Count >= Limit)
        {
            _dropped++;
            return;
        }
        object[] args = [.. arguments.ToArray().Select(a => (object)Shorten(a))];
        string Fill(string text) => string.Format(CultureInfo.InvariantCulture, text, args);
        _messages.Add(new ImportMessage
        {
            Code = code.Id,
            Severity = code.Severity,
            File = place.File,
            Sheet = place.Sheet,
            Row = place.Row,
            Column = column,
            Value = Shorten(value),
            Zh = Fill(code.Zh),
            En = Fill(code.En),
            ActionZh = Fill(code.ActionZh),
            ActionEn = Fill(code.ActionEn),
        });
    }

    /// <summary>All messages by file, sheet, row and code; the number left out is itself a message.</summary>
    public List<ImportMessage> Sorted()
    {
        var sorted = _messages.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Sheet, StringComparer.Ordinal)
            .ThenBy(m => m.Row).ThenBy(m => m.Code, StringComparer.Ordinal).ToList();
        if (_dropped > 0)
        {
            var rest = new MessageSink();
            var more = _dropped.ToString(CultureInfo.InvariantCulture);
            rest.Add(ImportCodes.MoreErrors, new RowPlace(sorted[^1].File, "", 0), "", more, more);
            sorted.AddRange(rest._messages);
        }
        return sorted;
    }

    private static string Shorten(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '�' : c).Take(ValueLength));
        return text.Length > ValueLength ? clean + "…" : clean;
    }
}
