using Dispatch.Planning.Explaining;

namespace Dispatch.Web.Api.Plans;

/// <summary>Leaves of an explanation what is the caller's.</summary>
/// <param name="Staff">The people they may hear of. Null: all.</param>
internal sealed record WhySight(HashSet<string>? Staff)
{
    /// <summary>Changes whose words name nobody.</summary>
    private static readonly string[] s_nameless = ["none", "window", "set", "mate"];

    public UnservedAnswer Of(UnservedAnswer answer) => Staff is null ? answer : answer with
    {
        People = [.. answer.People.Where(p => Staff.Contains(p.StaffId))],
        Change = answer.Change is { } change && s_nameless.Contains(change.Kind) && change.Staff.All(s => s.StaffId.Length == 0 || Staff.Contains(s.StaffId))
            ? change with { Others = [.. change.Others.Where(o => Staff.Contains(o.StaffId) && Staff.Contains(o.OldStaffId))] } : null,
    };

    public ServedAnswer Of(ServedAnswer answer) => Staff is null ? answer : answer with
    {
        Roles = [.. answer.Roles.Where(r => Staff.Contains(r.Chosen.StaffId)).Select(r => r with
        {
            RunnersUp = [.. r.RunnersUp.Where(p => Staff.Contains(p.StaffId))], People = [.. r.People.Where(p => Staff.Contains(p.StaffId))],
        })],
    };
}
