using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Units;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Offers;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.LiveDays;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Offers;

public sealed class OfferDeskTests
{
    private const int Now = 34_000;

    /// <summary>Every offer for forty wishes of all kinds is true: the whole day with it passes the checker, at exactly the cost stated.</summary>
    [Fact]
    public void Every_offer_is_true()
    {
        var now = DayNowBuilder.Build(LiveStreet.Day, new DayFacts(Now), new ReplanOptions());
        var before = SolutionChecker.Check(now.Built.Problem, now.Plan);
        before.Violations.ShouldBeEmpty();
        var (desk, rng, found) = (Desk(), new Rng(5), 0);
        string[] services = ["BATH", "CARE", "CARE2", "CLEAN", "CALL", "STAIR2", "ERRAND"];
        for (var i = 0; i < 40; i++)
        {
            var wish = Wish($"W{i}", services[i % services.Length], LiveStreet.Registers.Elders[rng.Next(LiveStreet.Registers.Elders.Length)].Id, new TimeWindow(Now + 1_800, Now + 18_000));
            foreach (var offer in desk.Find(wish).Offers)
            {
                var after = SolutionChecker.Check(offer.Taken.Problem, offer.Taken.Plan);
                after.Violations.ShouldBeEmpty($"{wish}");
                (after.Cost.Total - before.Cost.Total).ShouldBe(offer.CostMilliFen, $"{wish}");
                offer.Start.ShouldBeInRange(Now + 1_800, Now + 18_000);
                found++;
            }
        }

        found.ShouldBeGreaterThan(20);
    }

    /// <summary>The cheapest comes first, no person twice for the first role, and no more than asked for.</summary>
    [Fact]
    public void The_cheapest_comes_first()
    {
        var offers = Desk(3).Find(Wish("W", "CALL", LiveStreet.Registers.Elders[0].Id, new TimeWindow(Now, Now + 20_000))).Offers;
        offers.Length.ShouldBeInRange(1, 3);
        offers.Select(o => o.CostMilliFen).ShouldBeInOrder();
        offers.Select(o => o.Staff[0].StaffId).Distinct().Count().ShouldBe(offers.Length);
    }

    /// <summary>A window that is over has no offers; a service nobody has heard of says why.</summary>
    [Fact]
    public void What_cannot_be_has_no_offers()
    {
        Desk().Find(Wish("W", "CALL", LiveStreet.Registers.Elders[0].Id, new TimeWindow(100, 200))).Offers.ShouldBeEmpty();
        Desk().Find(Wish("W", "FLY", LiveStreet.Registers.Elders[0].Id, new TimeWindow(Now, Now + 3_600))).Refusal!.Code.ShouldBe("U204_NO_SERVICE");
    }

    private static OfferDesk Desk(int count = 5) => new(LiveStreet.Day, new DayFacts(Now), new OfferOptions { Count = count }, new RuinRecreateSolver(), TimeProvider.System);

    private static VisitOrder Wish(string id, string service, string elder, TimeWindow window) =>
        new() { Id = id, ElderId = elder, Date = LiveStreet.Date, Terms = new VisitTerms { ServiceCode = service, Windows = [window] } };
}
