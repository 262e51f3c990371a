using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;
using static Dispatch.Tests.Routing.FourVisitsChanges;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Certificates in words.</summary>
public sealed class CertificateLinesTests
{
    /// <summary>Verdict, figures, total, the two terms that are not 0, and the late visit with its names and numbers.</summary>
    [Fact]
    public void Lines_of_a_feasible_plan()
    {
        var draft = FourVisits.Draft().Activity(2, a => a with { SoftLatest = 25, LateCost = 3 }).Vehicle(1, v => v with { FixedCost = 500 });
        var problem = Problem.Create(draft with { Units = new(Cost: 10) });
        var lines = SolutionChecker.Check(problem, FourVisits.Plan()).Describe(problem);
        lines.Select(l => l.En).ShouldBe(
        [
            "Feasible: no hard rule is broken.",
            "Served 4, unserved 0; 2 vehicles, 2 trips.",
            "Total cost 51.5", // (500 + 5 × 3) / 10
            "of which fixed 50",
            "of which lateness 1.5",
            "V201_LATE carer care 3: later than wished (is 30, limit 25, cost 1.5)",
        ]);
        lines[^1].Zh.ShouldBe("V201_LATE carer care 3：晚于期望时间（实际 30，限值 25，成本 1.5）");
    }

    /// <summary>Every code has words of its own in both languages.</summary>
    [Fact]
    public void Every_code_has_words()
    {
        var problem = FourVisits.Create();
        foreach (var code in typeof(ViolationCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!))
        {
            var line = ViolationText.Of(new Violation(code, 0, 0, 0, 1, 2), problem);
            line.En.ShouldNotContain("unknown", customMessage: code);
            line.Zh.ShouldContain(c => c >= '\u4e00' && c <= '\u9fff');
        }
    }

    /// <summary>Violations that point nowhere, or have a code of a later version, are still shown.</summary>
    [Fact]
    public void Strange_violations_are_shown()
    {
        var problem = FourVisits.Create();
        ViolationText.Of(new Violation(ViolationCodes.Late, 99, 0, 98, 1, 2), problem).En.ShouldBe("V201_LATE #99 #98: later than wished (is 1, limit 2)");
        ViolationText.Of(new Violation("V999_NEW", -1, -1, -1, 1, 2), problem).En.ShouldBe("V999_NEW: unknown code (is 1, limit 2)");
    }

    /// <summary>An infeasible plan says so first and names what is wrong.</summary>
    [Fact]
    public void Lines_of_an_infeasible_plan()
    {
        var lines = SolutionChecker.Check(FourVisits.Create(), RiderAnd(OnlyCare3())).Describe(FourVisits.Create());
        lines[0].Zh.ShouldBe("不可行：违反硬性规则 1 处。");
        lines[^1].En.ShouldBe("V114_REQUEST_MISSING care 4: neither served nor listed unserved (is 0, limit 1)");
    }
}
