using System.Text.Json.Nodes;
using Dispatch.Planning.Intake.Entries;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Registers;

/// <summary>What of an entry a caller gets to see. The one place where fields are held back.</summary>
internal static class RegisterFields
{
    /// <summary>Health of elders: only for those who keep the register.</summary>
    private static readonly string[] s_health = ["dementia", "wheelchair"];

    public static JsonObject Json(EntryTable table, RegisterEntry entry, Caller caller)
    {
        var json = table.Json(entry);
        if (IsHeldBack(table, caller))
        {
            foreach (var field in s_health)
                json.Remove(field);
        }
        return json;
    }

    /// <summary>Whether a list may be narrowed or sorted by the field: what is held back must not be asked for by its value either.</summary>
    public static bool IsOpen(EntryTable table, EntryField field, Caller caller) => !IsHeldBack(table, caller) || !s_health.Contains(field.Name);

    private static bool IsHeldBack(EntryTable table, Caller caller) => table.Name == "elders" && !caller.Has(Permission.ChangeRegisters);
}
