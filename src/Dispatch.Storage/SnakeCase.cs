using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage;

/// <summary>Column and index names in snake case, so that SQL users need no quotes on any database.</summary>
internal static class SnakeCase
{
    /// <summary>Renames every column of the model.</summary>
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            property.SetColumnName(Of(property.Name));
    }

    private static string Of(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
