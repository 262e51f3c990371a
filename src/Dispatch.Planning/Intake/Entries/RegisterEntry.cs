using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>One entry of a register as written cells, one a field.</summary>
/// <param name="Key">Its key: the JSON values of the key fields, joined by commas.</param>
/// <param name="Cells">The cells in the order of the fields.</param>
public sealed record RegisterEntry(string Key, IReadOnlyList<string> Cells)
{
    private const int TagLength = 20;

    /// <summary>Changes with any change of the entry and comes back when it is undone: letters and digits.</summary>
    public string Tag { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Cells))))[..TagLength];
}
