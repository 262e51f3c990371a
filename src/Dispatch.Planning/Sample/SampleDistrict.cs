using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Sample;

/// <summary>A made-up district: no person, compound, canteen or road in it is real.</summary>
/// <param name="Options">What it was made from.</param>
/// <param name="Registers">Everything a district would hand over.</param>
/// <param name="Roads">The roads its gates lie on.</param>
public sealed record SampleDistrict(SampleOptions Options, DistrictRegisters Registers, RoadNetwork Roads)
{
    /// <summary>The registers without the service catalogue, which a district that has none takes from the product.</summary>
    public DistrictRegisters WithoutCatalogue => Registers with { Skills = [], Services = [], ServiceRoles = [], SpacingRules = [] };
}
