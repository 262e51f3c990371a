using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Explaining;

/// <summary>The proposed change against trying everything; benchmarks/results/explanations.md holds the thousand cases.</summary>
public sealed class SmallestChangeTests
{
    /// <summary>The first cases of every kind that leave something out.</summary>
    [Fact]
    public void A_proposed_change_admits_the_visit_and_no_smaller_one_does()
    {
        var judged = Enumerable.Range(1, 30).Select(seed => ExplanationProof.Of((ulong)seed)).OfType<ExplanationProof>().ToList();
        judged.Where(p => p.Fault is not null).Select(p => $"{p.Seed}: {p.Change} {p.Fault}").ShouldBeEmpty();
        judged.Count.ShouldBeGreaterThan(15);
        judged.Select(p => p.Change?.GetType().Name).Distinct().Count().ShouldBeGreaterThan(2);
    }
}
