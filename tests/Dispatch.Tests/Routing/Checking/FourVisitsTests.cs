using Dispatch.Routing.Checking;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>The hand-worked plan of the four-visit problem is valid and its figures are as added up.</summary>
public sealed class FourVisitsTests
{
    /// <summary>Rider 2 × 200 = 400 distance and 40 travel; carer 2 × 400 = 800 and 80.</summary>
    [Fact]
    public void Plan_is_feasible_with_its_figures()
    {
        var certificate = SolutionChecker.Check(FourVisits.Create(), FourVisits.Plan());
        certificate.Violations.ShouldBeEmpty();
        certificate.SoftViolations.ShouldBeEmpty();
        certificate.Feasible.ShouldBeTrue();
        (certificate.Served, certificate.Unserved, certificate.Vehicles, certificate.Trips).ShouldBe((4, 0, 2, 2));
        (certificate.Distance, certificate.TravelTime, certificate.Cost.Total).ShouldBe((1200, 120, 0));
    }
}
