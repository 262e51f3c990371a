using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Core.Units;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>Turns an example into bodies that are wrong in many ways. The same random numbers make the same body.</summary>
internal static class HostileBodies
{
    private static readonly string[] _bare = ["NaN", "Infinity", "-Infinity", "undefined", "0x10", "01", "+1", ".5", "1.", "tru", "'a'", "1e", "--1"];

    /// <summary>The ways, by name.</summary>
    public static readonly IReadOnlyList<(string Kind, Func<JsonNode, Rng, byte[]> Make)> Kinds =
    [
        ("as in the example", (example, _) => Bytes(example)),
        ("wrong type", (example, rng) => Bytes(Replace(example, rng, () => HostileValues.Any(rng)))),
        ("hostile text", (example, rng) => Bytes(Replace(example, rng, () => JsonValue.Create(HostileValues.Text(rng))))),
        ("negative or huge number", (example, rng) => Bytes(Replace(example, rng, () => HostileValues.Number(rng)))),
        ("not a number", (example, rng) => Bare(Replace(example, rng, () => JsonValue.Create(HostileValues.Bare)), rng)),
        ("huge array", (example, rng) => Bytes(Replace(example, rng, () => Long(rng)))),
        ("deep nesting", (_, rng) => Deep(rng)),
        ("deep inside", (example, rng) => DeepInside(example, rng)),
        ("bad UTF-8", (example, rng) => Damaged(example, rng)),
        ("half characters", (example, rng) => HalfCharacter(example, rng)),
        ("cut off", (example, rng) => CutOff(example, rng)),
        ("fields twice", (example, _) => Encoding.UTF8.GetBytes("{" + Inner(example) + (Inner(example).Length > 0 ? "," : "") + Inner(example) + "}")),
        ("fields missing", (example, rng) => Bytes(Missing(example, rng))),
        ("fields unknown", (example, rng) => Bytes(Unknown(example, rng))),
        ("relations in a circle", (example, _) => Bytes(Circle(example))),
        ("everything hostile", (example, rng) => Bytes(Everything(example, rng))),
        ("bare value", (_, rng) => Bytes(HostileValues.Any(rng))),
        ("noise", (_, rng) => [.. Enumerable.Range(0, rng.Next(400)).Select(_ => (byte)rng.Next(256))]),
        ("too large", (_, rng) => Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', 60_000 + rng.Next(20_000))}\"}}")),
        ("other encoding", (example, rng) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(example.ToJsonString())]),
    ];

    private static byte[] Bytes(JsonNode? node) => Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null");

    private static byte[] Bare(JsonNode? node, Rng rng) =>
        Encoding.UTF8.GetBytes((node?.ToJsonString() ?? "null").Replace($"\"{HostileValues.Bare}\"", _bare[rng.Next(_bare.Length)], StringComparison.Ordinal));

    private static byte[] Deep(Rng rng)
    {
        var depth = 20 + rng.Next(20_000);
        var (open, close) = rng.Chance(0.5) ? ("[", "]") : ("{\"a\":", "}");
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + "1" + (rng.Chance(0.5) ? string.Concat(Enumerable.Repeat(close, depth)) : ""));
    }

    private static byte[] DeepInside(JsonNode example, Rng rng)
    {
        var text = Replace(example, rng, () => JsonValue.Create(HostileValues.Bare))!.ToJsonString();
        var depth = 10 + rng.Next(100);
        return Encoding.UTF8.GetBytes(text.Replace($"\"{HostileValues.Bare}\"", new string('[', depth) + new string(']', depth), StringComparison.Ordinal));
    }

    private static byte[] Damaged(JsonNode example, Rng rng)
    {
        var bytes = Bytes(Replace(example, rng, () => JsonValue.Create("broken")));
        for (var i = 0; i < 1 + rng.Next(4); i++)
            bytes[rng.Next(bytes.Length)] = (byte)(0x80 + rng.Next(0x80));
        return bytes;
    }

    private static byte[] HalfCharacter(JsonNode example, Rng rng)
    {
        var text = Replace(example, rng, () => JsonValue.Create(HostileValues.Bare))!.ToJsonString();
        return Encoding.UTF8.GetBytes(text.Replace(HostileValues.Bare, rng.Chance(0.5) ? "\\ud800" : "a\\udc00b\\u0000", StringComparison.Ordinal));
    }

    private static byte[] CutOff(JsonNode example, Rng rng)
    {
        var bytes = Bytes(example);
        return bytes[..rng.Next(bytes.Length + 1)];
    }

    private static JsonArray Long(Rng rng)
    {
        var (count, item) = (200 + rng.Next(12_000), rng.Next(3));
        return new JsonArray([.. Enumerable.Range(0, count).Select(i => item == 0 ? (JsonNode?)JsonValue.Create(i % 10) : item == 1 ? null : JsonValue.Create("a"))]);
    }

    private static JsonNode Missing(JsonNode example, Rng rng)
    {
        if (example is JsonObject fields)
        {
            foreach (var name in fields.Select(f => f.Key).Where(_ => rng.Chance(0.4)).ToList())
                fields.Remove(name);
        }
        return example;
    }

    private static JsonNode Unknown(JsonNode example, Rng rng)
    {
        if (example is JsonObject fields)
        {
            for (var i = 0; i < 1 + rng.Next(20); i++)
                fields[HostileValues.Text(rng)] = HostileValues.Any(rng);
        }
        return example;
    }

    // Everything that names somebody names the same one: itself.
    private static JsonNode Circle(JsonNode example)
    {
        if (example is JsonObject fields)
        {
            foreach (var name in fields.Select(f => f.Key).Where(n => n.EndsWith("id", StringComparison.OrdinalIgnoreCase) || n.EndsWith("code", StringComparison.OrdinalIgnoreCase)).ToList())
                fields[name] = "SAME";
        }
        return example;
    }

    private static JsonNode Everything(JsonNode example, Rng rng)
    {
        if (example is not JsonObject fields)
            return example;
        foreach (var name in fields.Select(f => f.Key).ToList())
            fields[name] = HostileValues.Any(rng);
        return fields;
    }

    private static string Inner(JsonNode example) => example is JsonObject fields ? fields.ToJsonString()[1..^1] : "";

    /// <summary>Puts a value in the place of one somewhere in the tree.</summary>
    private static JsonNode? Replace(JsonNode example, Rng rng, Func<JsonNode?> value)
    {
        var places = Places(example).ToList();
        if (places.Count == 0)
            return value();
        var (owner, name, index) = places[rng.Next(places.Count)];
        if (owner is JsonObject fields)
            fields[name] = value();
        else
            owner.AsArray()[index] = value();
        return example;
    }

    private static IEnumerable<(JsonNode Owner, string Name, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Places(f.Value).Prepend((fields, f.Key, 0))),
        JsonArray items => items.SelectMany((item, i) => Places(item).Prepend((items, "", i))),
        _ => [],
    };
}
