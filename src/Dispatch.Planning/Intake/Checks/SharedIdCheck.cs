using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Tables whose ids are named together must not share one.</summary>
internal static class SharedIdCheck
{
    private static readonly string[][] _groups =
    [
        ["canteens", "kitchens", "stations"],
        ["standing-meals", "standing-visits", "meal-orders", "visit-orders"],
    ];

    public static void Run(DistrictRegisters next, ImportContext context)
    {
        foreach (var group in _groups)
        {
            var owners = new Dictionary<string, (Table Table, RowPlace Place)>();
            foreach (var table in group.Select(AllTables.Get))
            {
                foreach (var key in table.Rows(next).Select(table.Key))
                {
                    var place = context.PlaceOf(table, key);
                    if (owners.TryAdd(key, (table, place)))
                        continue;
                    var first = owners[key];
                    var (at, other) = place == RowPlace.Stored ? (first.Place, table) : (place, first.Table);
                    if (at != RowPlace.Stored)
                        context.Messages.Add(ImportCodes.SharedId, at, table.Columns[0].Name, key, key, other.Name, other.Alias);
                }
            }
        }
    }
}
