using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>Nothing has to change: others only have to move within their rules, or it was too dear.</summary>
public sealed record NoChange : Change
{
    /// <inheritdoc/>
    public override int Size => 0;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem) => problem;
}
