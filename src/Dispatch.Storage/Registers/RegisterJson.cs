using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dispatch.Core.Units;

namespace Dispatch.Storage.Registers;

/// <summary>
/// How register entries are written: camelCase names, kebab-case enum words, Chinese as itself; seconds, clock times, portions and fen as plain
/// whole numbers, weekdays as the sum of their bits (Monday = 1 … Sunday = 64).
/// </summary>
internal static class RegisterJson
{
    private static readonly JsonSerializerOptions s_options = Make();

    public static string Write<T>(T entry) => JsonSerializer.Serialize(entry, s_options);

    public static T Read<T>(string document) =>
        JsonSerializer.Deserialize<T>(document, s_options) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            IgnoreReadOnlyProperties = true,
        };
        options.Converters.Add(new WholeNumberConverter<Seconds>(x => x.Value, x => new((int)x)));
        options.Converters.Add(new WholeNumberConverter<DayTime>(x => x.Seconds, x => new((int)x)));
        options.Converters.Add(new WholeNumberConverter<Portions>(x => x.Count, x => new((int)x)));
        options.Converters.Add(new WholeNumberConverter<Fen>(x => x.Amount, x => new(x)));
        options.Converters.Add(new WholeNumberConverter<Weekdays>(x => (int)x, x => (Weekdays)x));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class WholeNumberConverter<T>(Func<T, long> write, Func<long, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
    }
}
