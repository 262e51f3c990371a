using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Jobs.Requests;

/// <summary>Ids of runs that nobody may ask for twice: the same occasion gives the same id on every node, whenever it is asked again.</summary>
internal static class RunIds
{
    private const int Bytes = 16;

    /// <summary>The id of an occasion.</summary>
    /// <param name="parts">What makes it this one: kind, scope, day, occasion.</param>
    public static Guid Of(params ReadOnlySpan<string> parts) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..Bytes]);
}
