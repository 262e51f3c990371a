using Dispatch.Routing.OrTools;

namespace Dispatch.Cli.Benchmarks;

/// <summary>One run that is to be made.</summary>
/// <param name="Case">The instance.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="OrTools">OR-Tools, or what stands in for it.</param>
internal sealed record BenchTask(BenchCase Case, ulong Seed, CpJournal OrTools)
{
    /// <summary>OR-Tools may take part.</summary>
    public bool WithOrTools => OrTools.Unavailable is null;
}
