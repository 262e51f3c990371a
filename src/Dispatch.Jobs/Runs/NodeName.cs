using System.Globalization;
using System.Security.Cryptography;

namespace Dispatch.Jobs.Runs;

/// <summary>The name of a node: machine, process and a random part, so that a restarted process is another node.</summary>
/// <param name="Value">The name.</param>
public sealed record NodeName(string Value)
{
    private const int MostOfMachine = 60;

    /// <summary>A name for this process.</summary>
    public static NodeName OfThisProcess()
    {
        var machine = Environment.MachineName;
        return new NodeName(string.Create(CultureInfo.InvariantCulture,
            $"{machine[..Math.Min(machine.Length, MostOfMachine)]}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}"));
    }
}
