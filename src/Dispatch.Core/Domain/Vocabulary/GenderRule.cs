namespace Dispatch.Core.Domain.Vocabulary;

/// <summary>What is asked of the gender of the person in a role. Ascending strictness.</summary>
public enum GenderRule
{
    /// <summary>无.</summary>
    None,

    /// <summary>同性优先: same gender as the elder is better (soft).</summary>
    PreferSame,

    /// <summary>须同性: same gender as the elder (hard).</summary>
    RequireSame,

    /// <summary>须女性: a woman (hard).</summary>
    RequireFemale,

    /// <summary>须男性: a man (hard).</summary>
    RequireMale,
}
