using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Events;

/// <summary>
/// How events are written as JSON everywhere (store, API, files): <c>kind</c> first, camelCase names, kebab-case enum words; seconds, clock times and portions as plain
/// whole numbers.
/// </summary>
public static class DayEventJson
{
    /// <summary>The options; read-only and safe to share.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The event as JSON.</summary>
    public static string Write(DayEvent happened) => JsonSerializer.Serialize(happened, Options);

    /// <summary>The event of a JSON text.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static DayEvent Read(string json) => JsonSerializer.Deserialize<DayEvent>(json, Options) ?? throw new JsonException("An event is empty.");

    /// <summary>The word that names the kind of an event.</summary>
    public static string KindOf(DayEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(happened.GetType().Name);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            IgnoreReadOnlyProperties = true,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.Converters.Add(new WholeNumber<Seconds>(x => x.Value, x => new Seconds(x)));
        options.Converters.Add(new WholeNumber<DayTime>(x => x.Seconds, x => new DayTime(x)));
        options.Converters.Add(new WholeNumber<Portions>(x => x.Count, x => new Portions(x)));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class WholeNumber<T>(Func<T, int> write, Func<int, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
    }
}
