using Dispatch.Planning.Intake.Entries;

namespace Dispatch.Web.OpenApi;

/// <summary>Says of an endpoint which register it serves and how.</summary>
/// <param name="Table">The register.</param>
/// <param name="Path">Last part of its address.</param>
/// <param name="Act">What it does.</param>
internal sealed record RegisterDoc(EntryTable Table, string Path, RegisterAct Act)
{
    /// <summary>Name of the schema of an entry.</summary>
    public string SchemaName => Noun + "Entry";

    /// <summary>Name of the schema of a change.</summary>
    public string ChangeName => Noun + "Change";

    /// <summary>Id of the operation.</summary>
    public string OperationId => Act switch
    {
        RegisterAct.List => $"list{Pascal(Path)}",
        RegisterAct.Read => $"get{Noun}",
        RegisterAct.Create => $"create{Noun}",
        RegisterAct.Change => $"change{Noun}",
        _ => $"remove{Noun}",
    };

    public (string Zh, string En) Summary => Act switch
    {
        RegisterAct.List => ($"{Table.NameZh}：列表", $"Lists {Plain(Path)}"),
        RegisterAct.Read => ($"{Table.NameZh}：一条", $"One entry of {Plain(Path)}"),
        RegisterAct.Create => ($"{Table.NameZh}：新建（与导入相同的校验）", $"Creates an entry of {Plain(Path)}; checked like an import"),
        RegisterAct.Change => ($"{Table.NameZh}：修改（未给出的字段不变，null 为清空）", $"Changes an entry of {Plain(Path)}: fields left out stay, null empties"),
        _ => ($"{Table.NameZh}：删除（被引用时拒绝）", $"Removes an entry of {Plain(Path)}; refused while others name it"),
    };

    private string Noun => Pascal(Singular(Path));

    private static string Plain(string path) => path.Replace('-', ' ');

    private static string Singular(string path) =>
        path.EndsWith("ies", StringComparison.Ordinal) ? path[..^3] + "y"
        : path.EndsWith("tches", StringComparison.Ordinal) ? path[..^2]
        : path.EndsWith('s') ? path[..^1] : path + "-item";

    private static string Pascal(string path) => string.Concat(path.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
