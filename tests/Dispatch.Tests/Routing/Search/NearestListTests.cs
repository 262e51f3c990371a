using Dispatch.Core.Units;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>What is kept is what sorting everything would give.</summary>
public sealed class NearestListTests
{
    /// <summary>A thousand random candidates, many equally far: the first seven of a full sort by distance, then index; the list can be used again.</summary>
    [Fact]
    public void Keeps_the_first_of_a_full_sort()
    {
        var rng = new Rng(3);
        var list = new NearestList(7);
        for (var round = 0; round < 20; round++)
        {
            var all = Enumerable.Range(0, 1 + rng.Next(1000)).Select(i => (Apart: (long)rng.Next(50) << 30, Index: i)).OrderBy(_ => rng.Next(1 << 20)).ToList();
            foreach (var (apart, index) in all)
                list.Add(apart, index);
            list.Take().ShouldBe(all.Order().Take(7).Select(c => c.Index));
        }
    }
}
