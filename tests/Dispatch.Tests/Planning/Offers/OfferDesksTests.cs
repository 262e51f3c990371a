using Dispatch.Core.Domain.Events;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Offers;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.LiveDays;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Offers;

public sealed class OfferDesksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Asked again under the same circumstances it is the same desk; with anything new another one.</summary>
    [Fact]
    public async Task A_desk_is_kept_until_something_is_new()
    {
        var desks = new OfferDesks(new RuinRecreateSolver(), TimeProvider.System);
        var late = new CaregiverLate { Id = Guid.NewGuid(), Date = LiveStreet.Day.Plan.Date, At = 33_000, StaffId = LiveStreet.Day.Plan.Routes[0].Staff.Id, Minutes = 10 };
        DayFacts[] all =
        [
            new(34_020), new(34_080), new(34_080) { Events = [new LiveEvent(late, false)] }, new(34_080) { Events = [new LiveEvent(late, true)] },
            new(34_080) { Locks = [new ItemLock("none", "nobody", null)] },
        ];
        var seen = new List<OfferDesk>();
        foreach (var facts in all)
        {
            var asked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desks.FindAsync(LiveStreet.Day, facts with { Events = [.. facts.Events] }, Cancel)));
            asked.Distinct().Count().ShouldBe(1);
            seen.Add(asked[0]);
        }

        seen.Distinct().Count().ShouldBe(all.Length);
    }

    /// <summary>Instants are rounded up: nobody is told later than promised.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 60)]
    [InlineData(60, 60)]
    [InlineData(34_001, 34_020)]
    public void Instants_are_rounded_up(int now, int prepared) => OfferDesks.Prepared(now).ShouldBe(prepared);
}
