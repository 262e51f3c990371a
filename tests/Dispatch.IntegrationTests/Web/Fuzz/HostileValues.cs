using System.Text.Json.Nodes;
using Dispatch.Core.Units;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>Values nobody means well with.</summary>
internal static class HostileValues
{
    /// <summary>Stands for a bare word that is no JSON; see <see cref="HostileBodies"/>.</summary>
    public const string Bare = "@@bare@@";

    private static readonly string[] _texts =
    [
        "", " ", "\0", "\u0001\u001f", "\ufeff", "\u202e⁧fdp", "张\u0301\u0301\u0301", "𠮷", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1", "'=1", "1e999", "-1", "null", "NaN",
        "../../etc/passwd", "..\\..\\boot.ini", "%2e%2e%2f", "<script>alert(1)</script>", "'; drop table elders;--", "\" or \"\"=\"", "${jndi:ldap://x}", "{{7*7}}", "2026-02-30", "0000-00-00",
        "9999-12-31", "24:00", "48:01", "-08:00", "08:00-07:00", "a,b", "a|b", "a;b", "https://[::1]:99999/", "00000000-0000-0000-0000-000000000000", "ÿþ", "￿", "I", "ı", "ſ",
    ];

    private static readonly string[] _numbers =
        ["-1", "-0", "0", "1e308", "-1e308", "1e-308", "2147483648", "-2147483649", "9223372036854775808", "18446744073709551616", "1e10", "0.1", "99999999999999999999999999999999", "86400.5", "172801"];

    /// <summary>A text.</summary>
    public static string Text(Rng rng) => rng.Next(12) switch
    {
        0 => new string('长', 200 + rng.Next(2_000)),
        1 => new string('=', 65),
        2 => string.Concat(Enumerable.Range(0, 1 + rng.Next(30)).Select(_ => (char)(32 + rng.Next(0xD000)))),
        _ => _texts[rng.Next(_texts.Length)],
    };

    /// <summary>A number as JSON writes it.</summary>
    public static JsonNode Number(Rng rng) => JsonNode.Parse(_numbers[rng.Next(_numbers.Length)])!;

    /// <summary>A value of any type.</summary>
    public static JsonNode? Any(Rng rng) => rng.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => Number(rng),
        3 => new JsonArray(),
        4 => new JsonObject { ["id"] = new JsonObject() },
        5 => new JsonArray(new JsonArray(new JsonArray(1, "x", null))),
        _ => JsonValue.Create(Text(rng)),
    };
}
