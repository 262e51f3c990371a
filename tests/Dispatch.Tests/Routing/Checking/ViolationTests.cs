using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Each hard rule broken alone is reported alone, with its place and numbers.</summary>
public sealed class ViolationTests
{
    public static TheoryData<string> Names => [.. ViolationCases.All.Select(c => c.Name)];

    /// <summary>Exactly the expected violation, field by field.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Only_this_rule_is_broken(string name)
    {
        var found = ViolationCases.All.Single(c => c.Name == name);
        var certificate = SolutionChecker.Check(Problem.Create(found.Draft), found.Solution);
        certificate.Violations.ShouldBe([found.Expected]);
        certificate.Feasible.ShouldBeFalse();
    }

    /// <summary>Every hard code has a case.</summary>
    [Fact]
    public void Every_hard_code_has_a_case() =>
        Codes().Where(c => c.StartsWith("V1", StringComparison.Ordinal))
            .ShouldBe(ViolationCases.All.Select(c => c.Expected.Code).Distinct(), ignoreOrder: true);

    /// <summary>Codes are unique and of one form.</summary>
    [Fact]
    public void Codes_are_of_one_form()
    {
        Codes().ShouldBeUnique();
        Codes().Select(c => c[..4]).ShouldBeUnique();
        Codes().ShouldAllBe(c => System.Text.RegularExpressions.Regex.IsMatch(c, "^V[12][0-9]{2}_[A-Z_]+$"));
    }

    private static List<string> Codes() => [.. typeof(ViolationCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!)];
}
