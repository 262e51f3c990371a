using System.Collections.Immutable;

namespace Dispatch.Storage.Registers;

/// <summary>The result of an update.</summary>
/// <param name="Revision">The registers' revision afterwards; unchanged when nothing differed.</param>
/// <param name="Changes">Registers with a difference, in the order of the tables; empty when nothing differed.</param>
public sealed record RegisterUpdate(int Revision, ImmutableArray<RegisterChange> Changes);
