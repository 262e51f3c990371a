using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dispatch.Core.Units;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>Hostile requests made from the description of the interface, each by its number.</summary>
/// <param name="operations">The operations.</param>
/// <param name="seed">Other seeds, other requests.</param>
/// <param name="bombMegabytes">What archives unpack to at most.</param>
internal sealed class FuzzCases(ImmutableArray<FuzzOperation> operations, ulong seed, int bombMegabytes)
{
    private static readonly string[] _types = ["application/json", "application/json; charset=utf-16", "text/plain", "application/xml", "", "multipart/form-data; boundary=x", "application/json;;;", "*/*"];
    private readonly ImmutableArray<FuzzOperation> _withBody = [.. operations.Where(o => o.Body is not null || o.IsForm)];

    /// <summary>The request of a number. Three of four have a body.</summary>
    public FuzzCase Make(int number)
    {
        var rng = new Rng(seed ^ ((ulong)number * 0x9E3779B97F4A7C15UL));
        var operation = rng.Chance(0.75) ? _withBody[rng.Next(_withBody.Length)] : operations[rng.Next(operations.Length)];
        var (kind, body, type) = Body(operation, rng, number);
        var isAddressHostile = body is null || rng.Chance(0.1);
        var headers = operation.Parameters.Where(p => p.In == "header" && rng.Chance(0.8)).Select(p => (p.Name, rng.Chance(0.3) ? HeaderText(rng) : p.Name == "If-Match" ? "*" : $"{p.Example}{number}"));
        return new FuzzCase(number, body is null ? "address and parameters" : kind, operation, Address(operation, rng, isAddressHostile), body, type, [.. headers]);
    }

    private (string Kind, byte[]? Body, string Type) Body(FuzzOperation operation, Rng rng, int number)
    {
        if (operation.IsForm)
            return ("files", HostileFiles.Form(rng, bombMegabytes), HostileFiles.ContentType);
        if (operation.Body is not { } example)
            return ("", null, "");
        var (kind, make) = HostileBodies.Kinds[rng.Next(HostileBodies.Kinds.Count)];
        var fresh = example.DeepClone();
        if (operation.Method == HttpMethod.Post && fresh is JsonObject fields && fields.ContainsKey("id") && rng.Chance(0.8))
            fields["id"] = new Guid(number, 1, 1, new byte[8]).ToString();
        return (kind, make(fresh, rng), rng.Chance(0.95) ? _types[0] : _types[rng.Next(_types.Length)]);
    }

    private static string Address(FuzzOperation operation, Rng rng, bool isHostile)
    {
        var path = operation.Path;
        foreach (var (name, _, example) in operation.Parameters.Where(p => p.In == "path"))
            path = path.Replace("{" + name + "}", Uri.EscapeDataString(isHostile && rng.Chance(0.5) ? NotEmpty(HostileValues.Text(rng)) : example), StringComparison.Ordinal);
        var query = operation.Parameters.Where(p => p.In == "query" && rng.Chance(0.4)).Select(p => $"{p.Name}={Uri.EscapeDataString(isHostile && rng.Chance(0.6) ? HostileValues.Text(rng) : Quick(p.Name, p.Example))}").ToList();
        if (isHostile && rng.Chance(0.2))
            query.Add($"{Uri.EscapeDataString(NotEmpty(HostileValues.Text(rng)))}={Uri.EscapeDataString(HostileValues.Text(rng))}");
        // A sound problem may be solved for as long as it asks for: it asks for little.
        if (operation.Path.EndsWith("/solve", StringComparison.Ordinal))
            query.Add("iterations=20");
        var address = query.Count == 0 ? path : $"{path}?{string.Join('&', query.Distinct())}";
        return address.Length > 8_000 ? address[..8_000] : address;
    }

    private static string Quick(string name, string example) => name == "seconds" ? "1" : example;

    private static string NotEmpty(string text) => text is "" or "." or ".." ? "x" : text;

    private static string HeaderText(Rng rng) => new([.. HostileValues.Text(rng).Where(c => c is >= ' ' and < (char)127)]);
}
