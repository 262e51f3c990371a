using Dispatch.Web.Access;

namespace Dispatch.Web.Api.My;

/// <summary>Which person of the staff register the caller is.</summary>
internal static class MyStaff
{
    /// <summary>The person. Null: the account belongs to nobody of the register. Whoever runs the installation names the person whose day they try.</summary>
    public static string? Of(Caller caller, string? named) =>
        caller.StaffId ?? (caller.Kind == CallerKind.Operator && !string.IsNullOrEmpty(named) ? named : null);
}
