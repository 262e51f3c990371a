using System.Text.Json;
using Dispatch.Routing.Formats.Own;
using Dispatch.Tests.Architecture;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.Own;

/// <summary>data/schemas/dispatch-problem-1.schema.json says what is really written.</summary>
public sealed class OwnSchemaTests
{
    /// <summary>Every member that random problems with every rule are written with stands in the schema, and every member it requires is written.</summary>
    [Fact]
    public void The_schema_knows_every_member()
    {
        var schema = JsonDocument.Parse(SourceTree.Read("data/schemas/dispatch-problem-1.schema.json")).RootElement;
        for (var number = 1; number <= 20; number++)
        {
            using var text = new MemoryStream();
            OwnProblemWriter.Write(SmallCases.Create(number), text);
            Follow(JsonDocument.Parse(text.ToArray()).RootElement, schema, "");
        }
    }

    private static void Follow(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("anyOf", out var choices))
            schema = choices.EnumerateArray().First(c => c.GetProperty("required").EnumerateArray().All(r => value.TryGetProperty(r.GetString()!, out _)));
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object)
        {
            foreach (var item in value.EnumerateArray())
                Follow(item, items, at + "/*");
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var required in schema.GetProperty("required").EnumerateArray())
            value.TryGetProperty(required.GetString()!, out _).ShouldBeTrue($"{at}/{required}");
        foreach (var member in value.EnumerateObject())
        {
            schema.GetProperty("properties").TryGetProperty(member.Name, out var known).ShouldBeTrue($"{at}/{member.Name}");
            Follow(member.Value, known, $"{at}/{member.Name}");
        }
    }
}
