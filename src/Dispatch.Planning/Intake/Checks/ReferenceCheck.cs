using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Every id that a row names must exist.</summary>
internal static class ReferenceCheck
{
    /// <summary>Checks the imported rows, and the stored ones too when rows may have been removed.</summary>
    public static void Run(DistrictRegisters next, ImportContext context)
    {
        if (context.IsIncomplete)
            return;
        var keys = new Dictionary<string, HashSet<string>>();
        var touched = context.Places.Keys.Select(p => p.Table).ToHashSet();
        foreach (var table in AllTables.List.Where(t => t.Columns.Any(c => c.Targets.Count > 0) && (context.ChecksStored || touched.Contains(t.Alias))))
        {
            foreach (var cells in table.Rows(next))
            {
                var place = context.PlaceOf(table, table.Key(cells));
                if (place == RowPlace.Stored && !context.ChecksStored)
                    continue;
                foreach (var column in table.Columns.Where(c => c.Targets.Count > 0 && cells[c.Index].Length > 0))
                {
                    foreach (var id in column.Ids(cells[column.Index]).Where(id => !Exists(id, column)))
                        Report(id, column, place, table, cells);
                }
            }
        }
        CheckBuildings(next, context);

        bool Exists(string id, Column column) => column.Targets.Any(t => KeysOf(t).Contains(id) || context.BrokenTables.Contains(t) || context.BrokenRows.Contains((t, id)));

        HashSet<string> KeysOf(string alias)
        {
            if (!keys.TryGetValue(alias, out var set))
            {
                var table = AllTables.Get(alias);
                keys[alias] = set = [.. table.Rows(next).Select(table.Key)];
            }
            return set;
        }

        void Report(string id, Column column, RowPlace place, Table table, string[] cells)
        {
            var owner = place == RowPlace.Stored ? $"{table.Name} {Table.ShowKey(table.Key(cells))}: {id}" : id;
            context.Messages.Add(ImportCodes.UnknownReference, place, column.Name, owner, id,
                string.Join('/', column.Targets.Select(t => AllTables.Get(t).Name)), string.Join('/', column.Targets));
        }
    }

    private static void CheckBuildings(DistrictRegisters next, ImportContext context)
    {
        var (elders, buildings) = (AllTables.Get("elders"), AllTables.Get("buildings"));
        if (context.BrokenTables.Contains(buildings.Alias))
            return;
        var known = buildings.Rows(next).Select(buildings.Key).ToHashSet();
        foreach (var elder in next.Elders.Where(e => e.Building.Length > 0))
        {
            var place = context.PlaceOf(elders, elder.Id);
            var key = $"{elder.CompoundId}\u001f{elder.Building}";
            if ((place == RowPlace.Stored && !context.ChecksStored) || known.Contains(key) || context.BrokenRows.Contains((buildings.Alias, key)))
                continue;
            var shown = Table.ShowKey(key);
            context.Messages.Add(ImportCodes.UnknownReference, place, "楼号", shown, shown, buildings.Name, buildings.Alias);
        }
    }
}
