using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;

namespace Dispatch.Planning.Sample;

/// <summary>What the makers ask the service catalogue.</summary>
internal sealed class SampleCatalogue(DistrictRegisters catalogue)
{
    private readonly Dictionary<string, Service> _services = catalogue.Services.ToDictionary(s => s.Code);
    private readonly ILookup<string, ServiceRole> _roles = catalogue.ServiceRoles.OrderBy(r => r.Number).ToLookup(r => r.ServiceCode);

    /// <summary>The service of a code.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue lacks it.</exception>
    public Service Of(string code) => _services[code];

    /// <summary>Roles of a service by number.</summary>
    public IEnumerable<ServiceRole> Roles(string code) => _roles[code];

    /// <summary>Kinds of equipment a service uses.</summary>
    public IEnumerable<string> Equipment(string code) => _roles[code].SelectMany(r => r.Equipment).Distinct();

    /// <summary>Skills, with levels, that a kind of staff needs for all (or only for the easiest) of the roles open to it.</summary>
    public IEnumerable<SkillNeed> SkillsFor(StaffKind kind, string code, bool allRoles)
    {
        var open = _roles[code].Where(r => r.Kinds.IsDefaultOrEmpty || r.Kinds.Contains(kind)).ToImmutableArray();
        if (open.IsEmpty)
            return [];
        return allRoles ? open.SelectMany(r => r.Skills) : open.MinBy(r => r.Skills.Sum(s => s.Level))!.Skills;
    }

    /// <summary>Skills asked for on top when the elder lives with dementia.</summary>
    public IEnumerable<SkillNeed> DementiaSkills() => catalogue.ServiceRoles.SelectMany(r => r.DementiaSkills).Distinct();
}
