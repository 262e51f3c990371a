using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dispatch.Storage.Calendars;

namespace Dispatch.Planning.Calendars;

/// <summary>Writes a calendar as iCalendar (RFC 5545): UTC times, escaped texts, lines folded at 75 octets, never inside a character.</summary>
internal static class CalendarText
{
    private const int MostOctets = 75;

    /// <summary>The calendar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="entries">What it tells.</param>
    /// <param name="rows">How that was told: numbers, and what is cancelled.</param>
    /// <param name="now">The instant, UTC.</param>
    public static string Write(string name, IReadOnlyDictionary<string, CalendarEntry> entries, ImmutableArray<CalendarEntryRow> rows, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Dispatch//Dispatch//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        Line(text, "X-PUBLISHED-TTL:PT15M");
        foreach (var row in rows)
            Event(text, row, entries.GetValueOrDefault(row.Uid), now);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Backslash, semicolon, comma and line breaks as the format wants them; other control characters are left out.</summary>
    internal static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(c => c switch
    {
        '\\' => "\\\\",
        ';' => "\\;",
        ',' => "\\,",
        '\n' => "\\n",
        _ when char.IsControl(c) => "",
        _ => c.ToString(),
    }));

    /// <summary>A content line, folded.</summary>
    internal static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static void Event(StringBuilder text, CalendarEntryRow row, CalendarEntry? entry, DateTime now)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{row.Uid}");
        Line(text, $"DTSTAMP:{Utc(now)}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{row.Sequence}"));
        if (entry is null)
        {
            // Gone: the day is in its name, more was never kept.
            Line(text, $"DTSTART;VALUE=DATE:{row.Uid[..8]}");
            Line(text, "SUMMARY:已取消");
            Line(text, "STATUS:CANCELLED");
        }
        else
        {
            Line(text, $"DTSTART:{Utc(entry.StartUtc)}");
            Line(text, $"DTEND:{Utc(entry.EndUtc)}");
            Line(text, $"SUMMARY:{Escape(entry.Summary)}");
            Line(text, $"LOCATION:{Escape(entry.Location)}");
            Line(text, "STATUS:CONFIRMED");
            Line(text, "CLASS:PRIVATE");
        }

        Line(text, "END:VEVENT");
    }

    private static string Utc(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
