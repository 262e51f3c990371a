using Dispatch.Storage.Identity;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api;

/// <summary>Which street or district a question about an area is for.</summary>
internal static class AreaScope
{
    /// <summary>The area asked for, where it is the caller's; without one everything, or the only area they have. Null: none of theirs.</summary>
    public static string? Of(Caller caller, string? asked)
    {
        if (!string.IsNullOrEmpty(asked))
            return caller.MaySeeArea(asked) ? asked : null;
        if (caller.MaySeeAll)
            return "";
        var own = caller.Grants.Where(g => g.Kind is ScopeKind.District or ScopeKind.Street).Select(g => g.Code).Distinct(StringComparer.Ordinal).ToList();
        return own.Count == 1 ? own[0] : null;
    }
}
