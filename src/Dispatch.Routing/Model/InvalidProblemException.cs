namespace Dispatch.Routing.Model;

/// <summary>The problem given to the solver is not well formed: the caller's mistake. Carries every fault.</summary>
public sealed class InvalidProblemException(IReadOnlyList<ProblemFault> faults)
    : Exception("The routing problem is not valid: " + string.Join("; ", faults.Take(20).Select(f => $"{f.Pointer}: {f.Message}")))
{
    /// <summary>All faults, in the order of the problem's lists.</summary>
    public IReadOnlyList<ProblemFault> Faults { get; } = faults;
}
