using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.LiveDays;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Replanning;

public sealed class ReplacementsTests
{
    /// <summary>Who could step in is ranked by how much they take at no loss; nobody is the absent one, and nobody takes what is not there.</summary>
    [Fact]
    public void Substitutes_are_ranked()
    {
        var route = LiveStreet.Busiest("caregiver");
        var ranked = new Replacements(new RuinRecreateSolver(), TimeProvider.System).Rank(LiveStreet.Day, new DayFacts(34_000), route.Staff.Id, new ReplanOptions());
        ranked.ShouldNotBeEmpty();
        ranked.Select(r => r.Loses.Length - r.Takes.Length).ShouldBeInOrder();
        ranked.ShouldAllBe(r => r.Staff.StaffId != route.Staff.Id && r.Takes.Length <= r.Of);
        var left = route.Stops.SelectMany(s => s.Items).Select(i => i.Id).ToHashSet();
        ranked.SelectMany(r => r.Takes).ShouldAllBe(id => left.Contains(id));
    }
}
