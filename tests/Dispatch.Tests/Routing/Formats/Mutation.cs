using System.Text;
using Dispatch.Core.Units;

namespace Dispatch.Tests.Routing.Formats;

/// <summary>Damages a text as careless editing and broken transfers do.</summary>
internal static class Mutation
{
    private static readonly string[] _insertions = ["-1", "99999999999", "x", "\"", "{", "}", "[", "null", "1e300", ",", "\n", ":", "0.5", "NaN", "\0", "电"];

    /// <summary>One to four cuts, copies or insertions.</summary>
    public static byte[] Of(string text, Rng rng)
    {
        for (var n = rng.Next(1, 5); n > 0 && text.Length > 2; n--)
        {
            var at = rng.Next(text.Length - 1);
            var length = Math.Min(rng.Next(1, 12), text.Length - at);
            text = rng.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                _ => text.Remove(at, length).Insert(at, _insertions[rng.Next(_insertions.Length)]),
            };
        }
        return Encoding.UTF8.GetBytes(text);
    }
}
