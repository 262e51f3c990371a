using Dispatch.Routing.Checking;

namespace Dispatch.Planning.DailyPlan;

/// <summary>The search gave a solution that breaks hard rules: a fault of the program, never of the input. No plan comes of it.</summary>
/// <param name="certificate">What the checker found.</param>
public sealed class InfeasiblePlanException(Certificate certificate) : Exception(Text(certificate))
{
    private const int MostShown = 20;

    /// <summary>What the checker found.</summary>
    public Certificate Certificate { get; } = certificate;

    private static string Text(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return $"The checker found {certificate.Violations.Length} broken hard rules: "
            + string.Join("; ", certificate.Violations.Take(MostShown).Select(v => v.ToString()));
    }
}
