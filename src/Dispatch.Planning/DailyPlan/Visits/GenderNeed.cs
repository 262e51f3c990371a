using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>What gender a role needs or wishes once the rules of service, elder and order are taken together.</summary>
/// <param name="Required">Must have; unknown = none required.</param>
/// <param name="Preferred">Better have; unknown = none preferred.</param>
/// <param name="Impossible">A same-gender rule for an elder whose gender is not recorded.</param>
internal readonly record struct GenderNeed(Gender Required, Gender Preferred, bool Impossible)
{
    /// <summary>The strictest of the role's rule, the order's, and, where the role is close care (has a rule at all), the elder's own wish.</summary>
    public static GenderNeed Of(ServiceRole role, GenderRule order, Elder elder)
    {
        var rule = (GenderRule)Math.Max((int)role.Gender, (int)order);
        if (role.Gender != GenderRule.None)
            rule = (GenderRule)Math.Max((int)rule, (int)elder.StaffGender);
        return rule switch
        {
            GenderRule.PreferSame => new(Gender.Unknown, elder.Gender, false),
            GenderRule.RequireSame => new(elder.Gender, Gender.Unknown, elder.Gender == Gender.Unknown),
            GenderRule.RequireFemale => new(Gender.Female, Gender.Unknown, false),
            GenderRule.RequireMale => new(Gender.Male, Gender.Unknown, false),
            _ => default,
        };
    }
}
