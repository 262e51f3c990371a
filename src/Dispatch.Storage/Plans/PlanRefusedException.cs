namespace Dispatch.Storage.Plans;

/// <summary>A plan that must not be stored was given to the store: never checked, not feasible, or already there.</summary>
/// <param name="code">Stable code, see docs/errors.md.</param>
/// <param name="message">English text with the numbers.</param>
public sealed class PlanRefusedException(string code, string message) : Exception(message)
{
    /// <summary>The plan carries no certificate of the checker.</summary>
    public const string NoCertificate = "S101_NO_CERTIFICATE";

    /// <summary>The checker found broken hard rules.</summary>
    public const string NotFeasible = "S102_NOT_FEASIBLE";

    /// <summary>A plan with this id is stored already.</summary>
    public const string Duplicate = "S103_DUPLICATE";

    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
