namespace Dispatch.Planning.Intake;

/// <summary>How an import is judged.</summary>
public sealed record ImportOptions
{
    /// <summary>The day against which expiry dates are judged.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What becomes of stored rows that an imported table does not hold. Default: they stay.</summary>
    public MissingRows MissingRows { get; init; }
}
