using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Exact;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.OrTools.Exact;

/// <summary>Sums of variables and literals.</summary>
public sealed class LinearSumTests
{
    /// <summary>2·(x + 3) − (x − y) = x + y + 6; a term that vanishes may stay with coefficient 0.</summary>
    [Fact]
    public void Sums_are_added_up_by_variable()
    {
        var sum = (2 * (LinearSum.Of(0) + 3)) - (LinearSum.Of(0) - LinearSum.Of(1));
        sum.Constant.ShouldBe(6);
        sum.Terms.ShouldBe([(0, 1L), (1, 1L)], ignoreOrder: true);
    }

    /// <summary>A negated literal is 1 − its variable: 5·¬x = 5 − 5x.</summary>
    [Fact]
    public void A_negated_literal_is_one_minus_its_variable()
    {
        var sum = LinearSum.Zero().Add(CpModelBuilder.Not(4), 5);
        sum.Constant.ShouldBe(5);
        sum.Terms.ShouldBe([(4, -5L)]);
    }
}
