using Dispatch.Planning.Siting;
using Dispatch.Routing.OrTools;
using Dispatch.Storage.Registers;
using Dispatch.Web.Api.Coverage;
using Dispatch.Web.Api.Streets;

namespace Dispatch.Web.Api.Siting;

/// <summary>Answers about sites; the latest ones are kept until the registers change. Safe to share between threads.</summary>
internal sealed class SitingDesk(RegisterStore registers, CoverageDesk coverage, ICpSolver solver, TimeProvider clock) : IDisposable
{
    private readonly KeptAnswers _answers = new(registers);

    /// <summary>Where to open in an area, and what closing one would do.</summary>
    public Task<SitingReport> OfAsync(SitingOptions options, string area, CancellationToken cancel) => _answers.OfAsync(
        $"{area} {options}", stored => new StudySiting(coverage.Walks, new SiteChooser(solver, clock)).Run(stored.Registers, options, [], area, cancel), cancel);

    /// <inheritdoc />
    public void Dispose() => _answers.Dispose();
}
