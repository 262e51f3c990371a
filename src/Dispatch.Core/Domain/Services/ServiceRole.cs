using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Services;

/// <summary>One person's part in a service, 1 to 4 a service. Key: service and number together. All roles are filled or none.</summary>
public sealed record ServiceRole
{
    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>1 to 4, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Chinese name, as in 主浴员.</summary>
    public required string Name { get; init; }

    /// <summary>English name.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Kinds of staff that may fill it; empty = any with the skills.</summary>
    public ImmutableArray<StaffKind> Kinds { get; init; } = [];

    /// <summary>Skills needed, all of them.</summary>
    public ImmutableArray<SkillNeed> Skills { get; init; } = [];

    /// <summary>Extra skills needed when the elder lives with dementia. Default none.</summary>
    public ImmutableArray<SkillNeed> DementiaSkills { get; init; } = [];

    /// <summary>Gender rule of the role. Default none.</summary>
    public GenderRule Gender { get; init; }

    /// <summary>Equipment kinds the person must bring. Default none.</summary>
    public ImmutableArray<string> Equipment { get; init; } = [];

    /// <summary>Travel modes that will do; empty = any.</summary>
    public ImmutableArray<TravelMode> Modes { get; init; } = [];

    /// <summary>Earliest start after the start of role 1. Default 0.</summary>
    public Seconds MinGap { get; init; }

    /// <summary>Latest start after the start of role 1. Default 0: with <see cref="MinGap"/> 0, the same start.</summary>
    public Seconds MaxGap { get; init; }

    /// <summary>Expected time of this role alone; null = the service's.</summary>
    public Seconds? OwnTime { get; init; }
}
