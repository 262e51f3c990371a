using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.LiveDays;

public sealed class LiveDayBuilderTests
{
    /// <summary>A plan read back from its words alone is the same routes: the checker finds them feasible at the plan's cost.</summary>
    [Fact]
    public void A_plan_is_read_back_exactly()
    {
        var (routes, changed) = PlanRoutes.Of(LiveStreet.Day.Day.Built, LiveStreet.Plan);
        changed.ShouldBeEmpty();
        var judged = SolutionChecker.Check(LiveStreet.Day.Day.Built.Problem, routes);
        judged.Violations.ShouldBeEmpty();
        judged.Cost.Total.ShouldBe(LiveStreet.Plan.Certificate!.Cost.Total);
        judged.Unserved.ShouldBe(LiveStreet.Plan.Certificate.Unserved);
    }
}
