using System.Collections.Immutable;
using Dispatch.Web.Problems;

namespace Dispatch.Web.OpenApi;

/// <summary>What the description says of an endpoint beside its parameters and schemas.</summary>
/// <param name="Id">Id of the operation, unique.</param>
/// <param name="Zh">What it does, Chinese.</param>
/// <param name="En">What it does, English.</param>
/// <param name="Fails">Its own failures; those that any endpoint can have are added.</param>
internal sealed record OperationDoc(string Id, string Zh, string En, ImmutableArray<ProblemCode> Fails)
{
    /// <summary>Whether it is open to everybody and so cannot be refused.</summary>
    public bool IsOpen { get; init; }
}
