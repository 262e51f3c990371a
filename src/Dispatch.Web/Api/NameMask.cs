using System.Globalization;

namespace Dispatch.Web.Api;

/// <summary>Shows an elder's name to those who need not know it: 张秀英 becomes 张*.</summary>
internal static class NameMask
{
    /// <summary>The first character (as people see it) and a star. Null stays null.</summary>
    public static string? Of(string? name) =>
        string.IsNullOrEmpty(name) ? name : StringInfo.GetNextTextElement(name) + "*";
}
