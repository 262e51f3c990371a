using System.Collections.Immutable;
using Dispatch.Planning.Intake.Entries;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Registers;

/// <summary>Under which address a register stands and what reading and changing it need.</summary>
/// <param name="Table">The register.</param>
/// <param name="Path">Last part of the address.</param>
/// <param name="Read">Needed to read.</param>
/// <param name="Change">Needed to change.</param>
internal sealed record RegisterRoutes(EntryTable Table, string Path, Permission Read, Permission Change)
{
    public const string StaffPath = "caregivers";

    private static readonly string[] s_staff = ["staff", "shifts", "breaks", "qualifications", "absences"];
    private static readonly string[] s_elders = ["elders", "relations", "separations"];
    private static readonly string[] s_standing = ["standing-meals", "standing-visits"];
    private static readonly string[] s_orders = ["pauses", "meal-orders", "visit-orders", "visit-links"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<RegisterRoutes> All { get; } = [.. EntryTable.All.Select(Of)];

    /// <summary>Whether its entries speak of elders or staff.</summary>
    public bool IsAboutPersons => Read != Permission.ReadRegisters;

    /// <summary>The address of a register by its English name.</summary>
    public static string PathOf(string name) => name == "staff" ? StaffPath : name;

    private static RegisterRoutes Of(EntryTable table)
    {
        var path = PathOf(table.Name);
        if (s_staff.Contains(table.Name))
            return new RegisterRoutes(table, path, Permission.ReadStaff, Permission.ChangeRegisters);
        if (s_elders.Contains(table.Name))
            return new RegisterRoutes(table, path, Permission.ReadElders, Permission.ChangeRegisters);
        if (s_standing.Contains(table.Name))
            return new RegisterRoutes(table, path, Permission.ReadOrders, Permission.ChangeRegisters);
        return s_orders.Contains(table.Name)
            ? new RegisterRoutes(table, path, Permission.ReadOrders, Permission.ChangeOrders)
            : new RegisterRoutes(table, path, Permission.ReadRegisters, Permission.ChangeRegisters);
    }
}
