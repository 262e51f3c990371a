using System.Globalization;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Elders;

/// <summary>How an elder is called where the full name is nobody's business: 张女士, 欧阳先生, or 张* where the gender is unknown.</summary>
public static class ElderCall
{
    private static readonly string[] _longSurnames =
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "端木", "宇文", "长孙", "闻人", "百里", "呼延", "东郭",
        "南宫", "独孤", "轩辕", "钟离", "申屠", "公冶", "太史", "澹台", "濮阳", "淳于", "单于", "鲜于", "闾丘", "拓跋", "西门", "南门", "左丘", "万俟", "赫连",
    ];

    /// <summary>The surname: two characters where it is one of the known long ones and a given name follows, else the first character as people see it.</summary>
    public static string Surname(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return "";
        return name.Length > 2 && Array.Find(_longSurnames, s => name.StartsWith(s, StringComparison.Ordinal)) is { } known ? known : StringInfo.GetNextTextElement(name);
    }

    /// <summary>Surname and title; the surname and a star where the gender is unknown; empty stays empty.</summary>
    public static string Of(string? name, Gender gender = Gender.Unknown)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        return Surname(name) + (gender switch
        {
            Gender.Female => "女士",
            Gender.Male => "先生",
            _ => "*",
        });
    }
}
