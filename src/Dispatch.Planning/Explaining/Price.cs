using System.Collections.Immutable;
using Dispatch.Routing.Checking;

namespace Dispatch.Planning.Explaining;

/// <summary>What a difference between two plans costs, by the checker; penalties of what is not served left out.</summary>
/// <param name="CostMilliFen">The sum.</param>
/// <param name="Terms">Its parts, those of 0 left out, the largest first; they add up to the sum exactly.</param>
public sealed record Price(long CostMilliFen, ImmutableArray<PriceTerm> Terms)
{
    private const string Unserved = "unserved";

    /// <summary>The price of one plan over another.</summary>
    public static Price Between(CostTerms before, CostTerms after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ImmutableArray<PriceTerm> terms = [.. before.Named().Zip(after.Named(), (b, a) => new PriceTerm(a.Key, a.Zh, a.En, a.Cost - b.Cost))
            .Where(t => t.CostMilliFen != 0 && t.Key != Unserved).OrderByDescending(t => Math.Abs(t.CostMilliFen)).ThenBy(t => t.Key, StringComparer.Ordinal)];
        return new Price(terms.Sum(t => t.CostMilliFen), terms);
    }
}
