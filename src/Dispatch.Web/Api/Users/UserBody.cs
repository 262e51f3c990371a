namespace Dispatch.Web.Api.Users;

/// <summary>A user to be added.</summary>
/// <param name="Name">Name to sign in with.</param>
/// <param name="DisplayName">Name shown to others. Null: the same.</param>
/// <param name="StaffId">The person of the staff register. Null: none.</param>
/// <param name="Grants">Roles from the start. Null: none.</param>
internal sealed record UserBody(string? Name, string? DisplayName = null, string? StaffId = null, IReadOnlyList<GrantBody>? Grants = null);
