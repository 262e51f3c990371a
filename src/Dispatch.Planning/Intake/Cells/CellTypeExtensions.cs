using System.Collections.Immutable;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>Cell types made from cell types.</summary>
internal static class CellTypeExtensions
{
    private static readonly char[] _separators = [';', '；', '、', '|', ',', '，'];

    /// <summary>Same, where an empty cell is null.</summary>
    public static CellType<T?> Nullable<T>(this CellType<T> type)
        where T : struct => new(type.Kind, type.Unit, type.Allowed,
            (string text, out T? value) =>
            {
                var problem = type.Parse(text, out var inner);
                value = inner;
                return problem;
            },
            value => value is { } inner ? type.Format(inner) : "")
        { English = type.English };

    /// <summary>Several in one cell with semicolons between; commas, bars and 、 are read too. Repeated ones count once.</summary>
    public static CellType<ImmutableArray<T>> List<T>(this CellType<T> type) => new(type.Kind + " list", type.Unit, type.Allowed,
        (string text, out ImmutableArray<T> value) =>
        {
            value = [];
            foreach (var part in text.Split(_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (type.Parse(part, out var item) is { } problem)
                    return problem;
                if (!value.Contains(item))
                    value = value.Add(item);
            }
            return null;
        },
        value => string.Join(';', value.Select(type.Format)))
    {
        Ids = text => text.Split(';', StringSplitOptions.RemoveEmptyEntries).SelectMany(type.Ids),
        English = type.English,
    };
}
