using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Siting;

/// <summary>The use case: where the next canteens or stations should open, and what closing one would do. Changes nothing.</summary>
/// <param name="walks">Walks of elders.</param>
/// <param name="chooser">Who chooses.</param>
public sealed class StudySiting(IWalkingNetwork walks, SiteChooser chooser)
{
    /// <summary>Works it out.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="candidates">Where something could open; empty: at the gate of every compound of the scope.</param>
    /// <param name="scope">Street or district code whose elders count; empty: everybody.</param>
    /// <param name="cancel">Ends the search; the best choice so far stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SitingReport Run(DistrictRegisters registers, SitingOptions options, ImmutableArray<SiteCandidate> candidates, string scope = "", CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var drawn = SitingDraft.Of(registers, walks, options, candidates, scope);
        var answer = chooser.Choose(drawn.Problem, TimeSpan.FromSeconds(options.SolveSeconds), cancel);
        var today = SiteChooser.ValueOf(drawn.Problem, []);
        return new SitingReport
        {
            TravelModel = walks.ModelName,
            Options = options,
            Elders = drawn.Problem.People,
            ValueToday = today,
            Value = answer.Value,
            GreedyValue = answer.GreedyValue,
            Bound = answer.Bound,
            Gap = answer.Gap,
            By = answer.By,
            Seconds = answer.Seconds,
            Fault = answer.Fault,
            Open = [.. answer.Chosen.Select(s => drawn.Sites[s])],
            Closing = Closing(drawn, today),
        };
    }

    private static ImmutableArray<ClosedSite> Closing(SitingDraft drawn, long today)
    {
        var open = Enumerable.Range(0, drawn.Problem.Sites.Length).Where(s => drawn.Problem.Sites[s].IsOpen).ToHashSet();
        var losses = open.Select(s => new ClosedSite(drawn.Sites[s].Id, drawn.Sites[s].Name, Math.Abs(today - SiteLoads.Value(drawn.Problem, open.Where(o => o != s).ToHashSet()))));
        return [.. losses.OrderByDescending(c => c.Loss).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }
}
