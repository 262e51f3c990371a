using System.Collections.Immutable;

namespace Dispatch.Planning.Edits;

/// <summary>What edits would do, before anything is saved.</summary>
public sealed record EditPreview
{
    /// <summary>Hard rules that would be broken; where there is one, the edits cannot be saved.</summary>
    public ImmutableArray<EditFinding> Hard { get; init; } = [];

    /// <summary>Soft limits passed anew or by more; saving asks for an override and a reason.</summary>
    public ImmutableArray<EditFinding> Soft { get; init; } = [];

    /// <summary>Stops that would begin at another time (by a minute or more) or by somebody else; what was edited first.</summary>
    public ImmutableArray<EditRipple> Ripple { get; init; } = [];

    /// <summary>What the plan would cost more, milli-fen; the checker's word. Negative: less.</summary>
    public long CostMilliFen { get; init; }

    /// <summary>Edits that make no sense, with what to do; then nothing else is told.</summary>
    public ImmutableArray<EditFinding> Faults { get; init; } = [];
}
