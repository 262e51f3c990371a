using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Providers;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Jobs.Requests;

public sealed class PlanAreasTests
{
    private static readonly Dispatch.Core.Domain.Registers.DistrictRegisters _town = SmallTown.Registers(3) with
    {
        Providers = [new Provider { Id = "P1", Name = "甲", StreetCodes = ["310105102"] }, new Provider { Id = "P2", Name = "乙" }],
    };

    [Fact]
    public void Rules_name_streets_districts_or_one_area()
    {
        Of("streets").ShouldBe(["310105101", "310105102", "310105103"]);
        Of("districts").ShouldBe(["310105"]);
        Of("310105").ShouldBe(["310105"]);
        Of("310105103").ShouldBe(["310105103"]);
        Of("310105999").ShouldBeEmpty();
    }

    /// <summary>A street without a compound has nobody to serve.</summary>
    [Fact]
    public void Streets_without_elders_are_left_out() =>
        PlanAreas.Of(_town with { Streets = [.. _town.Streets, new Street { Code = "310105104", Name = "空" }] }, Rule("streets", null)).Count.ShouldBe(3);

    [Fact]
    public void A_provider_means_the_streets_it_serves()
    {
        Of("streets", "P1").ShouldBe(["310105102"]);
        Of("streets", "P2").Count.ShouldBe(3, "no streets named: all");
        Of("streets", "P9").ShouldBeEmpty();
        Of("310105103", "P1").ShouldBeEmpty();
    }

    [Fact]
    public void A_person_may_leave_out_the_only_district()
    {
        PlanAreas.One(_town, null).ShouldBe("310105");
        PlanAreas.One(_town, "310105101").ShouldBe("310105101");
        Should.Throw<JobRefusedException>(() => PlanAreas.One(_town, "310106")).Code.ShouldBe(JobErrors.UnknownScope);
        Should.Throw<JobRefusedException>(() => PlanAreas.One(_town with { Districts = [] }, null)).Code.ShouldBe(JobErrors.UnknownScope);
    }

    private static IReadOnlyList<string> Of(string scope, string? provider = null) => PlanAreas.Of(_town, Rule(scope, provider));

    private static PlanRule Rule(string scope, string? provider) => new("r", new TimeOnly(5, 0), scope, provider);
}
