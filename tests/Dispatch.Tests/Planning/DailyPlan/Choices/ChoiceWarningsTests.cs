using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.OrTools;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Choices;

/// <summary>When a plan says that OR-Tools had no part in a choice.</summary>
public sealed class ChoiceWarningsTests
{
    /// <summary>OR-Tools that hung is told, for both choices.</summary>
    [Fact]
    public void A_fault_is_told() =>
        Warnings(CpCodes.Hung).ShouldBe([(PlanCodes.ChosenPlainly, "canteens"), (PlanCodes.ChosenPlainly, "kitchens")]);

    /// <summary>OR-Tools switched off is what somebody asked for.</summary>
    [Fact]
    public void Switched_off_is_not_told() => Warnings(CpCodes.Off).ShouldBeEmpty();

    private static IEnumerable<(string Code, string Subject)> Warnings(string code)
    {
        var options = new PlanningOptions();
        var scope = new PlanScope { DistrictCode = "310105", DistrictName = "长宁区" };
        var context = new BuildContext(new RegisterLookup(SmallDay.Registers()), SmallDay.Date, scope, options, new StraightLineSource().For(options));
        ChoiceWarnings.Canteens(context, new CpFault(code, ""));
        ChoiceWarnings.Kitchens(context, new CpFault(code, ""));
        return context.Warnings.Select(w => (w.Code, w.SubjectId));
    }
}
