using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Units;

namespace Dispatch.Routing.Formats.Own;

/// <summary>Writes the recurring pieces: members are left out where they hold the default.</summary>
internal static class OwnJson
{
    public static void WriteUnless(this Utf8JsonWriter json, string name, long value, long absent)
    {
        if (value != absent)
            json.WriteNumber(name, value);
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public static void WriteList(this Utf8JsonWriter json, string name, ImmutableArray<int> values)
    {
        if (values.IsDefaultOrEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    /// <summary>Pairs as [[a, b], …].</summary>
    public static void WritePairs<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Func<T, (long First, long Second)> pair)
    {
        if (items.IsDefaultOrEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WritePair(pair(item));
        json.WriteEndArray();
    }

    public static void WriteWindows(this Utf8JsonWriter json, ImmutableArray<TimeWindow> windows)
    {
        if (windows is not [var only] || only != TimeWindow.Always)
            json.WritePairs("windows", windows, w => (w.Earliest, w.Latest));
    }

    public static void WriteWindow(this Utf8JsonWriter json, string name, TimeWindow window)
    {
        if (window == TimeWindow.Always)
            return;
        json.WritePropertyName(name);
        json.WritePair((window.Earliest, window.Latest));
    }

    /// <summary>An array of objects, each written by <paramref name="write"/>; left out when empty and not required.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write, bool required = false)
    {
        if (items.IsDefaultOrEmpty && !required)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePair(this Utf8JsonWriter json, (long First, long Second) pair)
    {
        json.WriteStartArray();
        json.WriteNumberValue(pair.First);
        json.WriteNumberValue(pair.Second);
        json.WriteEndArray();
    }
}
