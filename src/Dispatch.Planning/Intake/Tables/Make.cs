using System.Collections.Immutable;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Short ways to the columns that occur again and again.</summary>
internal static class Make
{
    private const int NameLength = 60;
    private const int NoteLength = 500;

    /// <summary>The id of the row: its key.</summary>
    public static Column<string> Key(string name, string alias, string example) => Column<string>.Needed(name, alias, Texts.Id, example).AsKey();

    /// <summary>An id that must be given and exist in one of the tables.</summary>
    public static Column<string> Ref(string name, string alias, string example, params string[] tables) =>
        Column<string>.Needed(name, alias, Texts.Id, example).To(tables);

    /// <summary>An id that may be empty but otherwise must exist in one of the tables.</summary>
    public static Column<string> FreeRef(string name, string alias, params string[] tables) => Column<string>.Free(name, alias, Texts.Id, "").To(tables);

    /// <summary>Ids that must exist in the table; may be empty.</summary>
    public static Column<ImmutableArray<string>> FreeRefs(string name, string alias, params string[] tables) =>
        Column<ImmutableArray<string>>.Free(name, alias, Texts.Id.List(), []).To(tables);

    /// <summary>A name that must be given.</summary>
    public static Column<string> Name(string name, string alias, string example) => Column<string>.Needed(name, alias, Texts.Free(NameLength), example);

    /// <summary>A text that may be empty.</summary>
    public static Column<string> Text(string name, string alias, string example = "", int maxLength = NoteLength) =>
        Column<string>.Free(name, alias, Texts.Free(maxLength), "", example);

    /// <summary>Any required value.</summary>
    public static Column<T> Need<T>(string name, string alias, CellType<T> type, string example) => Column<T>.Needed(name, alias, type, example);

    /// <summary>Any value with a default.</summary>
    public static Column<T> Opt<T>(string name, string alias, CellType<T> type, T fallback, string example = "") =>
        Column<T>.Free(name, alias, type, fallback, example);

    /// <summary>Any value that may be absent.</summary>
    public static Column<T?> Maybe<T>(string name, string alias, CellType<T> type, string example = "")
        where T : struct => Column<T?>.Free(name, alias, type.Nullable(), null, example);
}
